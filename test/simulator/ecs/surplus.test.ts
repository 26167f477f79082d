import { createCluster } from '../../../src/simulator/ecs/clusters.ts';
import { registerInstance } from '../../../src/simulator/ecs/instances/instances.ts';
import { createService } from '../../../src/simulator/ecs/services.ts';
import { surplusOf } from '../../../src/simulator/ecs/surplus.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import { emptyWorld, pass, register } from '../builders.ts';

/** Six tasks on three machines in two zones: a, b, a. */
function spread(over: JsonObject = {}) {
  const world = emptyWorld();
  const cluster = createCluster(world, 'c');
  for (const zone of ['a', 'b', 'a']) {
    registerInstance(world, cluster, { cpu: 4096, memoryMib: 4096, zone: `eu-west-1${zone}` });
  }
  const service = createService(world, cluster, {
    serviceName: 'web',
    taskDefinition: register(world, 'ok').arn,
    desiredCount: 6,
    ...over,
  });
  pass(world, 200);
  return { world, service, tasks: tasksOf(world, service) };
}

describe('surplusOf', () => {
  it('takes from the zone with most tasks, so that the zones stay even', () => {
    const { world, service, tasks } = spread();
    const chosen = surplusOf(world, service, { tasks, count: 4 });
    const left = tasks.filter((one) => !chosen.includes(one));
    expect(left.map(({ availabilityZone }) => availabilityZone).sort()).toEqual([
      'eu-west-1a',
      'eu-west-1b',
    ]);
  });

  it('empties the machine that is emptiest when tasks were packed', () => {
    const placementStrategy = [{ type: 'binpack', field: 'memory' }];
    const { world, service, tasks } = spread({ placementStrategy });
    expect(new Set(tasks.map((one) => one.containerInstanceArn)).size).toBe(1);
    expect(surplusOf(world, service, { tasks, count: 2 })).toHaveLength(2);
  });

  it('gives up pending tasks first and protected ones never', () => {
    const { world, service, tasks } = spread();
    tasks[3]!.lastStatus = 'PENDING';
    expect(surplusOf(world, service, { tasks, count: 1 })).toEqual([tasks[3]]);
    for (const one of tasks.slice(1)) one.protectedUntilMs = world.nowMs + 1;
    expect(surplusOf(world, service, { tasks, count: 4 })).toEqual([tasks[0]]);
  });

  it('keeps the zones of Fargate even', () => {
    const { world, service, tasks } = spread();
    const zones = ['a', 'a', 'a', 'b', 'c', 'c'];
    for (const [index, one] of tasks.entries()) {
      delete one.containerInstanceArn;
      one.availabilityZone = zones[index]!;
    }
    const chosen = surplusOf(world, service, { tasks, count: 3 });
    expect(chosen.map(({ availabilityZone }) => availabilityZone)).toEqual(['a', 'a', 'c']);
  });
});
