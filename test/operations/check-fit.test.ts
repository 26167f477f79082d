import { checkFit } from '../../src/operations/check-fit.ts';
import { createRecord } from '../../src/operations/record.ts';
import { memoryPorts } from './memory-ports.ts';
import { definitionOf, ec2Service, liveInstance } from './plan/live.ts';

const A = liveInstance('a', 0, { tasks: 3 });
const FULL = { instances: async () => [A], hostsOfService: async () => [A.arn, A.arn, A.arn] };
const ROLLOUT = {
  name: { cluster: 'c', service: 'web' },
  service: ec2Service(),
  newDefinition: definitionOf(4096),
  desired: 3,
};

async function check(fitCheck: 'warn' | 'fail' | 'off', rollout = ROLLOUT) {
  const ports = memoryPorts({ liveCluster: FULL });
  const record = createRecord();
  const refused = await checkFit(rollout, fitCheck, { ports, record }).catch((error) => error);
  return { refused, facts: record.facts(), lines: ports.lines, calls: ports.calls };
}

test('warn tells what does not fit as a warning, and goes on', async () => {
  const { refused, facts, lines } = await check('warn');
  expect(refused).toBeUndefined();
  expect(facts.checks).toMatchObject([{ id: 'rollout-sticks', severity: 'warning' }]);
  expect(facts.fit?.verdict).toBe('never');
  expect(lines[0]).toContain('does not find room');
});

test('fail ends the run before anything is written', async () => {
  const { refused, facts } = await check('fail');
  expect(refused).toMatchObject({ code: 'rollout-does-not-fit', exitCode: 1 });
  expect(facts.checks).toMatchObject([{ severity: 'error' }]);
});

test('fail lets go on what fits', async () => {
  const { refused } = await check('fail', { ...ROLLOUT, newDefinition: definitionOf(0) });
  expect(refused).toBeUndefined();
});

test.each([
  ['off', ROLLOUT],
  ['warn', { ...ROLLOUT, service: ec2Service({ launchType: 'FARGATE' }) }],
] as const)('no call is made for %s (%#)', async (fitCheck, rollout) => {
  expect((await check(fitCheck, rollout)).calls).toEqual([]);
});
