import type { Watched } from '../../src/deployment/driver.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import { goBack } from '../../src/operations/go-back.ts';
import type { ServiceDeployment } from '../../src/ports/ecs.ts';
import { deployment, service, serviceDeployment, watchStart } from '../deployment/builders.ts';
import { BEFORE, type MemoryPorts, memoryPorts } from './memory-ports.ts';

const NAME = { cluster: 'c', service: 'web' };

function failed(ours: Partial<ServiceDeployment> | undefined) {
  const start = watchStart();
  const { state } = beginWatch(start);
  const watched: Watched = {
    state: { ...state, serviceDeployment: ours && serviceDeployment(ours) },
    ending: { outcome: 'failed', cause: 'The alarm errors fired.', endedAtMs: 5_000 },
  };
  return { name: NAME, start, before: BEFORE, watched };
}

const back = (ports: MemoryPorts, ours: Partial<ServiceDeployment> | undefined) =>
  goBack(failed(ours), ports);

test('a deployment that goes on is rolled back by ECS, and the first cause stays', async () => {
  const ports = memoryPorts({
    ecs: {
      describeServiceDeployment: async () => serviceDeployment({ status: 'ROLLBACK_SUCCESSFUL' }),
    },
  });
  const { ending } = await back(ports, { status: 'IN_PROGRESS' });
  expect(ending).toMatchObject({
    outcome: 'rolled-back',
    cause: 'The alarm errors fired. The service was taken back to the revision before it.',
  });
  expect(ports.calls).toContain('stop');
  expect(ports.calls).not.toContain('restore');
});

const restored = service({
  taskDefinitionArn: 'web:1',
  deployments: [deployment({ id: 'ecs-svc/222', taskDefinitionArn: 'web:1', runningCount: 3 })],
});

test.each([
  ['has ended', { status: 'SUCCESSFUL' }, {}],
  ['was never found', undefined, {}],
  [
    'ECS does not stop',
    { status: 'IN_PROGRESS' },
    {
      stop: async () => {
        throw new Error('no');
      },
    },
  ],
])('after a deployment that %s the last good revision is deployed', async (_, ours, rollouts) => {
  const ports = memoryPorts({ rollouts: { restore: async () => restored, ...rollouts } });
  const { ending } = await back(ports, ours);
  expect(ending.outcome).toBe('rolled-back');
  expect(ports.calls).toContain('restore');
});

test('a rollback that does not succeed is a failure that says both', async () => {
  const ports = memoryPorts({
    ecs: {
      describeServiceDeployment: async () => serviceDeployment({ status: 'ROLLBACK_FAILED' }),
    },
  });
  const { ending } = await back(ports, { status: 'IN_PROGRESS' });
  expect(ending.outcome).toBe('failed');
  expect(ending.cause).toMatch(
    /The alarm errors fired\. The rollback did not succeed: .*so did its/,
  );
});

test('a refusal is told and changes no outcome', async () => {
  const ports = memoryPorts({
    rollouts: {
      restore: async () => {
        throw new Error('denied');
      },
    },
  });
  const { ending } = await back(ports, { status: 'STOPPED' });
  expect(ending).toMatchObject({ outcome: 'failed', cause: expect.stringContaining('denied') });
});

test('without an earlier revision there is nothing to go back to', async () => {
  const given = failed({ status: 'STOPPED' });
  const before = service({ taskDefinitionArn: 'web:2' });
  const { ending } = await goBack({ ...given, before }, memoryPorts());
  expect(ending.cause).toContain('no earlier revision');
});
