import { createCluster } from '../../../../src/simulator/ecs/clusters.ts';
import {
  deregisterInstance,
  findInstance,
  instancesOf,
  knownInstance,
  registerInstance,
  setInstanceStatus,
} from '../../../../src/simulator/ecs/instances/instances.ts';
import { isLive } from '../../../../src/simulator/ecs/task.ts';
import { tasksOf } from '../../../../src/simulator/ecs/tasks.ts';
import { countTasks, emptyWorld, pass, steadyService } from '../../builders.ts';

describe('registerInstance', () => {
  it('spreads machines over zones and gives each what it offers', () => {
    const world = emptyWorld();
    const cluster = createCluster(world, 'c');
    const all = [1, 2, 3].map(() => registerInstance(world, cluster, { cpu: 512 }));
    const zones = all.map((one) => one.attributes.get('ecs.availability-zone'));
    expect(zones).toEqual(['eu-west-1a', 'eu-west-1b', 'eu-west-1c']);
    expect(all[0]).toMatchObject({ registered: { cpu: 512 }, remaining: { cpu: 512 } });
    expect(findInstance(world, cluster, all[1]!.arn)).toBe(all[1]);
  });
});

describe('a machine with tasks', () => {
  it('that leaves by force takes them with it, and its service starts others', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const cluster = createCluster(world, 'c');
    const [old] = instancesOf(world, cluster.arn);
    registerInstance(world, cluster);
    expect(() => deregisterInstance(world, old!, { force: false })).toThrow('Found running tasks');
    deregisterInstance(world, old!, { force: true });
    expect(() => knownInstance(world, cluster, old!.arn)).toThrow('not found');
    pass(world, 120);
    expect(countTasks(world, service)).toEqual({ live: 3, healthy: 3 });
    expect(old!.remaining).toEqual(old!.registered);
  });

  it('that is drained is left by its tasks as soon as others are healthy', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const cluster = createCluster(world, 'c');
    const [old] = instancesOf(world, cluster.arn);
    const other = registerInstance(world, cluster);
    setInstanceStatus(world, old!, 'DRAINING');
    for (let step = 0; step < 40; step += 1) {
      pass(world, 5);
      expect(countTasks(world, service).healthy).toBeGreaterThanOrEqual(3);
    }
    const live = tasksOf(world, service).filter(isLive);
    expect(live.every((one) => one.containerInstanceArn === other.arn)).toBe(true);
  });
});
