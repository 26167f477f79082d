import type { ScalingGroup } from '../../../src/simulator/autoscaling/group.ts';
import { createGroup } from '../../../src/simulator/autoscaling/groups.ts';
import { settleGroup } from '../../../src/simulator/autoscaling/settle-group.ts';
import type { CapacityProvider } from '../../../src/simulator/ecs/capacity/capacity-provider.ts';
import {
  createProvider,
  putProviders,
} from '../../../src/simulator/ecs/capacity/capacity-providers.ts';
import { createCluster } from '../../../src/simulator/ecs/clusters.ts';
import type { Service } from '../../../src/simulator/ecs/service.ts';
import { createService } from '../../../src/simulator/ecs/services.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import type { World } from '../../../src/simulator/world.ts';
import { emptyWorld, pass, register } from '../builders.ts';

/** Two machines of a group whose provider does not scale it, and a service with a task on each. */
export function twoMachines(over: JsonObject = {}): {
  world: World;
  group: ScalingGroup;
  provider: CapacityProvider;
  service: Service;
} {
  const world = emptyWorld();
  const group = createGroup(world, {
    AutoScalingGroupName: 'workers',
    MinSize: 0,
    MaxSize: 4,
    DesiredCapacity: 2,
    AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
    Tags: [{ Key: 'slipway:boot-seconds', Value: '30' }],
  });
  const provider = createProvider(world, {
    name: 'workers',
    autoScalingGroupProvider: { autoScalingGroupArn: group.arn, ...over },
  });
  const cluster = createCluster(world, 'c');
  const strategy = [{ capacityProvider: 'workers', weight: 1 }];
  putProviders(world, cluster, { names: ['workers'], strategy });
  settleGroup(world, group);
  pass(world, 40);
  const service = createService(world, cluster, {
    serviceName: 'web',
    taskDefinition: register(world, 'ok').arn,
    desiredCount: 2,
  });
  pass(world, 200);
  return { world, group, provider, service };
}
