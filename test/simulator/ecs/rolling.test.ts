import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { updateService } from '../../../src/simulator/ecs/services.ts';
import { stopTask } from '../../../src/simulator/ecs/stop-task.ts';
import { isLive } from '../../../src/simulator/ecs/task.ts';
import { startedBy, tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { countTasks, deploy, emptyWorld, pass, steadyService, told } from '../builders.ts';

function percent(minimumHealthyPercent: number, maximumPercent: number) {
  return { deploymentConfiguration: { minimumHealthyPercent, maximumPercent } };
}

const STUCK =
  '(service web) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.';

describe('a rolling deployment', () => {
  it.each([
    [100, 200, 4, [4, 4]],
    [50, 100, 4, [2, 2]],
    [50, 150, 4, [4, 2]],
    [0, 100, 3, [3, 0]],
    [100, 125, 4, [1, 4]],
  ])(
    'at %i to %i percent of %i tasks begins with new and old ones: %j',
    (low, high, desired, first) => {
      const world = emptyWorld();
      const service = steadyService(world, { ...percent(low, high), desiredCount: desired });
      const old = primaryOf(service);
      deploy(world, service, 'ok');
      pass(world, 6);
      const live = tasksOf(world, service).filter(isLive);
      expect([startedBy(live, primaryOf(service)).length, startedBy(live, old).length]).toEqual(
        first,
      );
    },
  );

  it('takes one and a half to three minutes for three tasks', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const world = emptyWorld(seed);
      const record = deploy(world, steadyService(world), 'ok');
      pass(world, 180);
      expect(record.status).toBe('SUCCESSFUL');
      expect((record.finishedAtMs ?? 0) - record.createdAtMs).toBeGreaterThan(80_000);
    }
  });

  it('says once that it is stuck when the percentages leave it no move', () => {
    const world = emptyWorld();
    const service = steadyService(world, percent(100, 125));
    const record = deploy(world, service, 'ok');
    pass(world, 1_200);
    expect(record.status).toBe('IN_PROGRESS');
    expect(told(service).filter((one) => one === STUCK)).toHaveLength(1);
    expect(countTasks(world, service)).toEqual({ live: 3, healthy: 3 });
  });

  it('replaces a task that dies, in the deployment that runs it', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const old = primaryOf(service);
    const cause = { stopCode: 'UserInitiated', stoppedReason: 'x' } as const;
    deploy(world, service, 'crash');
    pass(world, 30);
    const [victim] = startedBy(tasksOf(world, service), old);
    stopTask(world, victim!, cause);
    pass(world, 90);
    expect(startedBy(tasksOf(world, service).filter(isLive), old)).toHaveLength(3);
  });

  it('grows and shrinks with the desired count, without a deployment', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    updateService(world, service, { desiredCount: 5 });
    pass(world, 90);
    expect(countTasks(world, service)).toEqual({ live: 5, healthy: 5 });
    updateService(world, service, { desiredCount: 1 });
    pass(world, 30);
    expect(countTasks(world, service)).toEqual({ live: 1, healthy: 1 });
    expect(service.deployments).toHaveLength(1);
    const stopped = [...world.ecs.tasks.values()].find((one) => one.stop);
    expect(stopped?.stop?.stoppedReason).toBe(
      `Scaling activity initiated by (deployment ${primaryOf(service).id})`,
    );
  });

  it('shrinks by tasks that do not run yet, first', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    updateService(world, service, { desiredCount: 5 });
    pass(world, 10);
    updateService(world, service, { desiredCount: 3 });
    pass(world, 6);
    expect(countTasks(world, service)).toEqual({ live: 3, healthy: 3 });
  });
});
