import { isOnDraining } from '../../../src/simulator/ecs/draining.ts';
import {
  instancesOf,
  registerInstance,
  setInstanceStatus,
} from '../../../src/simulator/ecs/instances/instances.ts';
import type { Service } from '../../../src/simulator/ecs/service.ts';
import { createService } from '../../../src/simulator/ecs/services.ts';
import { isLive } from '../../../src/simulator/ecs/task.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import type { World } from '../../../src/simulator/world.ts';
import { countTasks, emptyWorld, newCluster, pass, register, told } from '../builders.ts';
import { deployStaged, passUntil, stagedService } from './stages/staged-service.ts';

const ROOM = { cpu: 1e6, memoryMib: 1e6, enis: 1_000 };

/** Adds a machine to the cluster of a service and empties the one that it had. */
function moveOut(world: World, { clusterArn }: Service): void {
  const [first] = instancesOf(world, clusterArn);
  const cluster = world.ecs.clusters.get(clusterArn)!;
  registerInstance(world, cluster, ROOM);
  setInstanceStatus(world, first!, 'DRAINING');
}

/** Live tasks on machines that are being emptied. */
function left(world: World, service: Service): number {
  return tasksOf(world, service).filter((one) => isLive(one) && isOnDraining(world, one)).length;
}

/** The fewest healthy and the most live tasks, looked at each second. */
function watch(world: World, service: Service, seconds: number) {
  const seen = Array.from({ length: seconds }, () => {
    pass(world, 1);
    return countTasks(world, service);
  });
  return {
    healthy: Math.min(...seen.map(({ healthy }) => healthy)),
    live: Math.max(...seen.map(({ live }) => live)),
  };
}

describe('a machine that is drained', () => {
  it.each(['SCALE_UP', 'TEST_TRAFFIC_SHIFT', 'BAKE_TIME'])(
    'loses its tasks of both sides during %s, and neither side has too few meanwhile',
    (stage) => {
      const { world, service } = stagedService({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 60 });
      const record = deployStaged(world, service);
      passUntil(world, record, stage);
      const before = countTasks(world, service).healthy;
      moveOut(world, service);
      const seen = watch(world, service, 400);
      expect(left(world, service)).toBe(0);
      expect(seen.healthy).toBeGreaterThanOrEqual(before);
      expect(seen.live).toBeLessThanOrEqual(2 * 2 * service.desiredCount);
      passUntil(world, record, 'the end');
      expect(record.status).toBe('SUCCESSFUL');
      expect(countTasks(world, service)).toEqual({ live: 2, healthy: 2 });
    },
  );

  it('keeps the tasks of a deployment in stages as long as nothing can take them', () => {
    const { world, service } = stagedService({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 60 });
    passUntil(world, deployStaged(world, service), 'BAKE_TIME');
    const [only] = instancesOf(world, service.clusterArn);
    setInstanceStatus(world, only!, 'DRAINING');
    expect(watch(world, service, 300)).toEqual({ healthy: 4, live: 4 });
    expect(told(service).at(-1)).toMatch(/was unable to place a task/);
  });

  it('loses its task of a daemon service, which starts no other and says nothing of it', () => {
    const world = emptyWorld();
    const cluster = newCluster(world);
    registerInstance(world, cluster, ROOM);
    const service = createService(world, cluster, {
      serviceName: 'agent',
      taskDefinition: register(world, 'ok').arn,
      schedulingStrategy: 'DAEMON',
    });
    pass(world, 200);
    expect([service.desiredCount, countTasks(world, service).healthy]).toEqual([2, 2]);
    const [first] = instancesOf(world, cluster.arn);
    setInstanceStatus(world, first!, 'DRAINING');
    pass(world, 200);
    expect([service.desiredCount, countTasks(world, service).healthy]).toEqual([1, 1]);
    expect(left(world, service)).toBe(0);
    expect(told(service).some((one) => one.includes('unable to place'))).toBe(false);
    expect(told(service).at(-1)).toBe('(service agent) has reached a steady state.');
    setInstanceStatus(world, first!, 'ACTIVE');
    pass(world, 200);
    expect(countTasks(world, service).healthy).toBe(2);
  });
});
