import type { RequestRecord } from '../../../src/mock-server/answer-request.ts';
import { runFleet } from './fleet-run.ts';

const MINUTE_MS = 60_000;

/** Calls a minute of simulated time from the last UpdateService on: what waiting costs. */
function waitingRate(requests: readonly RequestRecord[]) {
  const last = requests.findLastIndex(({ operation }) => operation === 'UpdateService');
  const waiting = requests.slice(last + 1);
  const times = waiting.map(({ atMs }) => atMs);
  const minutes = (Math.max(...times) - (requests[last]?.atMs ?? 0)) / MINUTE_MS;
  return { perMinute: waiting.length / minutes, minutes, waiting };
}

function fleetOf(count: number, tag: string) {
  return Array.from({ length: count }, (_, index) => ({ name: `s${index}`, tag }));
}

test.each(['ok', 'slow'])(
  'fifty services at once cost at most three times the calls of one, images %s',
  async (tag) => {
    const one = await runFleet(fleetOf(1, tag), { maxParallel: 50 });
    const fifty = await runFleet(fleetOf(50, tag), { maxParallel: 50 });
    expect(fifty.conclusion.outcome).toBe('succeeded');
    const [rateOfOne, rate] = [waitingRate(one.requests), waitingRate(fifty.requests)];
    expect(rate.perMinute).toBeLessThanOrEqual(3 * rateOfOne.perMinute);
    expect(rate.waiting.length).toBeLessThanOrEqual(18 * rate.minutes + 6);
    const services = rate.waiting
      .filter(({ operation }) => operation === 'DescribeServices')
      .map(({ input }) => (input as { services: string[] }).services.length);
    expect(Math.max(...services)).toBe(10);
  },
  60_000,
);

test('the checks of fifty services describe them ten at a time', async () => {
  const { requests } = await runFleet(fleetOf(50, 'ok'), { maxParallel: 50 });
  const firstWrite = requests.findIndex(({ operation }) => operation.startsWith('Register'));
  const checks = requests.slice(0, firstWrite).map(({ operation }) => operation);
  expect(checks.filter((one) => one === 'DescribeServices')).toHaveLength(5);
}, 60_000);
