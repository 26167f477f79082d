import { succeedsEarly } from '../../../src/simulator/ecs/early-success.ts';
import type { Task } from '../../../src/simulator/ecs/task.ts';
import { countTasks, deploy, emptyWorld, pass, steadyService } from '../builders.ts';

const TASK = { desiredStatus: 'RUNNING', lastStatus: 'RUNNING', isSettled: true } as Task;

function criteria(healthyPercent: number, sourceServiceRevisionCleanup: string) {
  return { earlySuccessCriteria: { enable: true, healthyPercent, sourceServiceRevisionCleanup } };
}

describe('succeedsEarly', () => {
  it.each([
    [0, 'DEFERRED', 0, 4, false],
    [0, 'DEFERRED', 1, 4, true],
    [50, 'DEFERRED', 1, 4, false],
    [50, 'DEFERRED', 2, 4, true],
    [50, 'BLOCKING', 2, 4, false],
    [50, 'BLOCKING', 2, 0, true],
  ])('at %i percent, %s, with %i healthy and %i older tasks: %j', (...row) => {
    const [percent, cleanup, healthy, old, expected] = row;
    const own = Array.from({ length: healthy }, () => TASK);
    const older = Array.from({ length: old }, () => TASK);
    expect(succeedsEarly(criteria(percent, cleanup), { desired: 4, own, older })).toBe(expected);
  });

  it('is asked for', () => {
    expect(succeedsEarly({}, { desired: 1, own: [TASK], older: [] })).toBe(false);
  });
});

it('ends a deployment early and cleans up behind it', () => {
  const world = emptyWorld();
  const service = steadyService(world, {
    desiredCount: 4,
    deploymentConfiguration: {
      minimumHealthyPercent: 50,
      maximumPercent: 125,
      ...criteria(50, 'DEFERRED'),
    },
  });
  const record = deploy(world, service, 'ok');
  while (record.status !== 'SUCCESSFUL') pass(world, 1);
  expect(service.isSteady).toBe(false);
  pass(world, 300);
  expect(service.isSteady).toBe(true);
  expect(countTasks(world, service)).toEqual({ live: 4, healthy: 4 });
  expect(service.deployments.filter(({ status }) => status !== 'INACTIVE')).toHaveLength(1);
});
