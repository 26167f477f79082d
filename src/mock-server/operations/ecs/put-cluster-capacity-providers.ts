import { putProviders } from '../../../simulator/ecs/capacity/capacity-providers.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { OBJECTS, TEXT, TEXTS } from '../../shapes.ts';
import { clusterView } from '../../views/cluster-view.ts';

/** PutClusterCapacityProviders: the capacity providers of a cluster and which of them are usual. */
export const putClusterCapacityProviders: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, capacityProviders: TEXTS, defaultCapacityProviderStrategy: OBJECTS },
    required: ['cluster', 'capacityProviders', 'defaultCapacityProviderStrategy'],
  },
  run: (world, { cluster, capacityProviders, defaultCapacityProviderStrategy }) => {
    const owner = putProviders(world, activeCluster(world, String(cluster)), {
      names: capacityProviders as readonly string[],
      strategy: defaultCapacityProviderStrategy as readonly JsonObject[],
    });
    return { cluster: clusterView(world, owner) };
  },
};
