import { deleteProvider } from '../../../simulator/ecs/capacity/capacity-providers.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { capacityProviderView } from '../../views/capacity-provider-view.ts';

/** DeleteCapacityProvider: one that no cluster has. */
export const deleteCapacityProvider: Operation = {
  input: {
    kind: 'structure',
    members: { capacityProvider: TEXT, cluster: TEXT },
    required: ['capacityProvider'],
  },
  run: (world, { capacityProvider }) => ({
    capacityProvider: capacityProviderView(world, deleteProvider(world, String(capacityProvider))),
  }),
};
