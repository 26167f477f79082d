import { createProvider } from '../../../simulator/ecs/capacity/capacity-providers.ts';
import { beginScaling } from '../../../simulator/ecs/capacity/managed-scaling.ts';
import type { Tag } from '../../../simulator/ecs/state.ts';
import type { Operation } from '../../operation.ts';
import { NAME, OBJECT, PROVIDER_GROUP, TAGS, TEXT } from '../../shapes.ts';
import { capacityProviderView } from '../../views/capacity-provider-view.ts';

/** CreateCapacityProvider: for an Auto Scaling group, or for instances that ECS manages. */
export const createCapacityProvider: Operation = {
  input: {
    kind: 'structure',
    members: {
      name: NAME,
      cluster: TEXT,
      autoScalingGroupProvider: PROVIDER_GROUP,
      managedInstancesProvider: OBJECT,
      tags: TAGS,
    },
    required: ['name'],
  },
  run: (world, { tags, ...request }) => {
    const provider = createProvider(world, request);
    beginScaling(world, provider);
    if (tags !== undefined) world.ecs.tags.set(provider.arn, tags as readonly Tag[]);
    return { capacityProvider: capacityProviderView(world, provider) };
  },
};
