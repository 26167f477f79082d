import { updateProvider } from '../../../simulator/ecs/capacity/capacity-providers.ts';
import { beginScaling } from '../../../simulator/ecs/capacity/managed-scaling.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT } from '../../shapes.ts';
import { capacityProviderView } from '../../views/capacity-provider-view.ts';

/** UpdateCapacityProvider: other settings for the Auto Scaling group. */
export const updateCapacityProvider: Operation = {
  input: {
    kind: 'structure',
    members: {
      name: TEXT,
      cluster: TEXT,
      autoScalingGroupProvider: OBJECT,
      managedInstancesProvider: OBJECT,
    },
    required: ['name'],
  },
  run: (world, request) => {
    const provider = updateProvider(world, request);
    beginScaling(world, provider);
    return { capacityProvider: capacityProviderView(world, provider) };
  },
};
