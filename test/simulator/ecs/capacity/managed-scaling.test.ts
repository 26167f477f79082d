import { createGroup } from '../../../../src/simulator/autoscaling/groups.ts';
import { pointsOf } from '../../../../src/simulator/cloudwatch/points.ts';
import {
  createProvider,
  putProviders,
} from '../../../../src/simulator/ecs/capacity/capacity-providers.ts';
import { beginScaling } from '../../../../src/simulator/ecs/capacity/managed-scaling.ts';
import { createCluster } from '../../../../src/simulator/ecs/clusters.ts';
import {
  instancesOf,
  setInstanceStatus,
} from '../../../../src/simulator/ecs/instances/instances.ts';
import { createService, updateService } from '../../../../src/simulator/ecs/services.ts';
import { tasksOf } from '../../../../src/simulator/ecs/tasks.ts';
import type { JsonObject } from '../../../../src/simulator/json.ts';
import type { World } from '../../../../src/simulator/world.ts';
import { countTasks, emptyWorld, pass, register } from '../../builders.ts';

const STRATEGY = [{ capacityProvider: 'workers', weight: 1 }];

/** A cluster whose machines come from an Auto Scaling group, and a service whose tasks take half a machine each. */
function scaled(over: JsonObject = {}, group: JsonObject = {}) {
  const world = emptyWorld();
  const { arn } = createGroup(world, {
    AutoScalingGroupName: 'workers',
    MinSize: 0,
    MaxSize: 6,
    Tags: [{ Key: 'slipway:boot-seconds', Value: '60' }],
    ...group,
  });
  const provider = createProvider(world, {
    name: 'workers',
    autoScalingGroupProvider: {
      autoScalingGroupArn: arn,
      managedScaling: { status: 'ENABLED' },
      managedTerminationProtection: 'ENABLED',
      ...over,
    },
  });
  beginScaling(world, provider);
  const cluster = createCluster(world, 'c');
  putProviders(world, cluster, { names: ['workers'], strategy: STRATEGY });
  const service = createService(world, cluster, {
    serviceName: 'web',
    taskDefinition: register(world, 'ok', { cpu: 2_000 }).arn,
    desiredCount: 4,
  });
  const machines = () => instancesOf(world, cluster.arn).length;
  return { world, service, cluster, machines };
}

function reservation(world: World): readonly number[] {
  const dimensions = { CapacityProviderName: 'workers', ClusterName: 'c' };
  const metric = {
    namespace: 'AWS/ECS/ManagedScaling',
    name: 'CapacityProviderReservation',
    dimensions,
  };
  const range = { fromMs: 0, toMs: world.nowMs, period: 60, stat: 'Average' };
  return [...pointsOf(world, { metric, ...range }).values()];
}

describe('managed scaling', () => {
  it('lets tasks wait in PROVISIONING until as many machines as they need have come', () => {
    const { world, service, machines } = scaled();
    pass(world, 20);
    const states = () => tasksOf(world, service).map(({ lastStatus }) => lastStatus);
    expect(states()).toEqual(['PROVISIONING', 'PROVISIONING', 'PROVISIONING', 'PROVISIONING']);
    expect(machines()).toBe(0);
    pass(world, 70);
    expect(states()).toEqual(['PROVISIONING', 'PROVISIONING', 'PROVISIONING', 'PROVISIONING']);
    pass(world, 60);
    expect(machines()).toBe(2);
    pass(world, 120);
    expect(countTasks(world, service)).toEqual({ live: 4, healthy: 4 });
    expect(new Set(tasksOf(world, service).map((one) => one.containerInstanceArn)).size).toBe(2);
    expect(reservation(world)).toEqual(
      [100, 200, 100, 100, 100].slice(0, reservation(world).length),
    );
  });

  it('keeps the part of the group free that the target capacity leaves', () => {
    const managedScaling = { status: 'ENABLED', targetCapacity: 50 };
    const { world, machines } = scaled({ managedScaling });
    pass(world, 600);
    expect(machines()).toBe(4);
    expect(reservation(world).at(-1)).toBe(50);
  });

  it('makes no step larger than the largest', () => {
    const managedScaling = { status: 'ENABLED', maximumScalingStepSize: 1 };
    const { world, machines } = scaled({ managedScaling });
    pass(world, 130);
    expect(machines()).toBe(1);
    pass(world, 120);
    expect(machines()).toBe(2);
  });

  it('ends machines without tasks after a quarter of an hour, and none that still has one', () => {
    const { world, service, machines } = scaled();
    pass(world, 600);
    updateService(world, service, { desiredCount: 1 });
    pass(world, 600);
    expect(machines()).toBe(2);
    pass(world, 900);
    expect(machines()).toBe(1);
    expect(countTasks(world, service)).toEqual({ live: 1, healthy: 1 });
    updateService(world, service, { desiredCount: 0 });
    pass(world, 1_800);
    expect(machines()).toBe(0);
    expect(reservation(world).at(-1)).toBe(100);
  });

  it('fails tasks that the largest group cannot hold, after half an hour', () => {
    const { world, service } = scaled({}, { MaxSize: 1 });
    pass(world, 1_700);
    expect(countTasks(world, service)).toEqual({ live: 4, healthy: 2 });
    pass(world, 300);
    const stopped = [...world.ecs.tasks.values()].filter((one) => one.stop !== undefined);
    expect(stopped.map(({ stop }) => stop)).toEqual([
      { stopCode: 'TaskFailedToStart', stoppedReason: 'TaskFailedToStart: RESOURCE:CPU' },
      { stopCode: 'TaskFailedToStart', stoppedReason: 'TaskFailedToStart: RESOURCE:CPU' },
    ]);
  });

  it('says that a provider without machines is empty', () => {
    const { world } = scaled({}, { MaxSize: 0 });
    pass(world, 2_000);
    const reasons = [...world.ecs.tasks.values()].flatMap(({ stop }) => stop?.stoppedReason ?? []);
    expect(new Set(reasons)).toEqual(new Set(['TaskFailedToStart: EMPTY CAPACITY PROVIDER']));
  });

  it('makes up a group for a provider whose group nobody created', () => {
    const world = emptyWorld();
    const arn = 'arn:aws:autoscaling:eu-west-1:1:autoScalingGroup:u:autoScalingGroupName/other';
    const provider = createProvider(world, {
      name: 'workers',
      autoScalingGroupProvider: {
        autoScalingGroupArn: arn,
        managedScaling: { status: 'ENABLED' },
      },
    });
    beginScaling(world, provider);
    beginScaling(world, provider);
    expect([...world.autoScaling.groups.keys()]).toEqual(['other']);
    expect(world.queue.size).toBe(1);
  });
});

describe('managed instances', () => {
  it('come for tasks, of the cheapest type that is allowed, and go when they are idle', () => {
    const world = emptyWorld();
    const cluster = createCluster(world, 'c');
    const provider = createProvider(world, {
      name: 'workers',
      cluster: 'c',
      managedInstancesProvider: {
        infrastructureRoleArn: 'arn:aws:iam::1:role/x',
        instanceLaunchTemplate: {
          instanceRequirements: {
            vCpuCount: { min: 2, max: 4 },
            memoryMiB: { min: 8_000 },
            allowedInstanceTypes: ['m5.*', 'c5.24xlarge'],
          },
        },
        infrastructureOptimization: { scaleInAfter: 120 },
      },
    });
    beginScaling(world, provider);
    putProviders(world, cluster, { names: ['workers'], strategy: STRATEGY });
    const service = createService(world, cluster, {
      serviceName: 'web',
      taskDefinition: register(world, 'ok', { cpu: 1_000 }).arn,
      desiredCount: 3,
    });
    pass(world, 400);
    expect(countTasks(world, service)).toEqual({ live: 3, healthy: 3 });
    const machines = instancesOf(world, cluster.arn);
    expect(machines.map(({ attributes }) => attributes.get('ecs.instance-type'))).toEqual([
      'm5.large',
      'm5.large',
    ]);
    updateService(world, service, { desiredCount: 1 });
    pass(world, 500);
    expect(instancesOf(world, cluster.arn)).toHaveLength(1);
  });
});

describe('managed scaling beside draining', () => {
  it('brings new machines for the tasks of drained ones, and ends those once they are empty', () => {
    const { world, cluster, service } = scaled();
    pass(world, 600);
    const drained = instancesOf(world, cluster.arn);
    for (const one of drained) setInstanceStatus(world, one, 'DRAINING');
    pass(world, 600);
    expect(countTasks(world, service)).toEqual({ live: 4, healthy: 4 });
    expect(drained.map(({ tasks }) => tasks.size)).toEqual(drained.map(() => 0));
    pass(world, 1_800);
    expect(drained.map(({ status }) => status)).toEqual(drained.map(() => 'INACTIVE'));
    expect(countTasks(world, service)).toEqual({ live: 4, healthy: 4 });
  });
});
