import { beginGate } from '../../src/gates/verdict.ts';
import { watchRollout } from '../../src/operations/watch-rollout.ts';
import type { Alarm } from '../../src/ports/alarms.ts';
import { serviceDeployment, watchStart } from '../deployment/builders.ts';
import { alarm } from '../gates/builders.ts';
import { memoryPorts } from './memory-ports.ts';

const NAME = { cluster: 'c', service: 'web' };
const START_MS = 1_000_000;

/** ECS goes on for `looks` looks and then ends; the alarm is what `stateAt` says at a time after the start. */
async function play(given: {
  readonly looks: number;
  readonly stateAt: (sinceMs: number) => Alarm['state'];
  readonly bakeMs?: number;
}) {
  let asked = 0;
  const cancel = new AbortController();
  const ports = memoryPorts({
    cancel: cancel.signal,
    ecs: {
      describeServiceDeployment: async () => {
        asked += 1;
        return serviceDeployment({ status: asked > given.looks ? 'SUCCESSFUL' : 'IN_PROGRESS' });
      },
    },
    alarms: { describe: async () => [alarm(given.stateAt(ports.clock.nowMs() - START_MS))] },
  });
  const start = watchStart({ startedAtMs: START_MS, deadlineMs: START_MS + 3_600_000 });
  const gate = beginGate([alarm('OK')], given.bakeMs ?? 0);
  return { end: await watchRollout({ name: NAME, start, gate }, ports), ports };
}

test('quiet alarms let the deployment stand', async () => {
  const { end } = await play({ looks: 2, stateAt: () => 'OK' });
  expect(end).toMatchObject({ isBreach: false, watched: { ending: { outcome: 'succeeded' } } });
});

test('an alarm that fires during the rollout ends the watch at once, as a breach', async () => {
  const { end } = await play({ looks: 1_000, stateAt: (ms) => (ms > 60_000 ? 'ALARM' : 'OK') });
  expect(end).toMatchObject({
    isBreach: true,
    watched: { ending: { outcome: 'failed', cause: 'The alarm errors fired. Threshold Crossed.' } },
  });
  expect(end.gate?.transitions).toHaveLength(1);
});

test('an alarm that fires during the bake is a breach of a complete deployment', async () => {
  const { end } = await play({
    looks: 1,
    bakeMs: 600_000,
    stateAt: (ms) => (ms > 300_000 ? 'ALARM' : 'OK'),
  });
  expect(end.isBreach).toBe(true);
});

test('a bake without a breach ends well after its time', async () => {
  const { end, ports } = await play({ looks: 1, bakeMs: 600_000, stateAt: () => 'OK' });
  expect(end.watched.ending.outcome).toBe('succeeded');
  expect(ports.clock.nowMs() - START_MS).toBeGreaterThanOrEqual(600_000);
});

test('alarms that cannot be read leave it unverifiable', async () => {
  const { end } = await play({
    looks: 1,
    bakeMs: 6_000_000,
    stateAt: () => {
      throw new Error('no answer');
    },
  });
  expect(end).toMatchObject({ isBreach: false, watched: { ending: { outcome: 'unverifiable' } } });
});
