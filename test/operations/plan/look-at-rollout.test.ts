import { SlipwayError } from '../../../src/errors.ts';
import { lookAtRollout } from '../../../src/operations/plan/look-at-rollout.ts';
import { BEFORE, memoryPorts } from '../memory-ports.ts';
import { definitionOf, ec2Service, liveInstance } from './live.ts';

const NAME = { cluster: 'c', service: 'web' };
const A = liveInstance('a', 640, { tasks: 3 });
const ON_A = { instances: async () => [A], hostsOfService: async () => [A.arn, A.arn, A.arn] };

const refusal = (code: 'aws-denied' | 'aws-throttled' | 'cancelled') => async () => {
  throw new SlipwayError({ code, message: 'no.', hint: 'h' });
};

test('a service on Fargate is asked nothing about', async () => {
  const ports = memoryPorts();
  const service = { ...BEFORE, launchType: 'FARGATE' };
  expect(await lookAtRollout({ name: NAME, service, desired: 3 }, ports)).toEqual({ findings: [] });
  expect(ports.calls).toEqual([]);
});

test('the definition that runs stands in for a new one', async () => {
  const ports = memoryPorts({ liveCluster: ON_A });
  const { fit } = await lookAtRollout({ name: NAME, service: ec2Service(), desired: 3 }, ports);
  expect(fit).toMatchObject({ verdict: 'always', instances: 1, peakTasks: 6 });
  expect(ports.calls.toSorted()).toEqual(['describeTaskDefinition', 'hostsOfService', 'instances']);
});

test('a definition that is too large sticks', async () => {
  const ports = memoryPorts({ liveCluster: ON_A });
  const newDefinition = definitionOf(4096);
  const rollout = { name: NAME, service: ec2Service(), desired: 3, newDefinition };
  const { fit, findings } = await lookAtRollout(rollout, ports);
  expect(fit?.verdict).toBe('never');
  expect(findings).toMatchObject([{ id: 'rollout-sticks' }]);
});

test.each(['aws-denied', 'aws-throttled'] as const)('%s is a note, no failure', async (code) => {
  const ports = memoryPorts({ liveCluster: { ...ON_A, instances: refusal(code) } });
  const rollout = { name: NAME, service: ec2Service(), desired: 3 };
  expect(await lookAtRollout(rollout, ports)).toMatchObject({
    findings: [{ id: 'fit-unknown', severity: 'note', resource: 'c' }],
  });
});

test('a run that is told to stop stops', async () => {
  const ports = memoryPorts({ liveCluster: { ...ON_A, instances: refusal('cancelled') } });
  const looking = lookAtRollout({ name: NAME, service: ec2Service(), desired: 3 }, ports);
  await expect(looking).rejects.toMatchObject({ code: 'cancelled' });
});
