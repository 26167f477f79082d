import { activeCluster, updateCluster as update } from '../../../simulator/ecs/clusters.ts';
import type { Operation } from '../../operation.ts';
import { OBJECTS, TEXT } from '../../shapes.ts';
import { clusterView } from '../../views/cluster-view.ts';

/** UpdateClusterSettings: settings of a cluster, such as Container Insights. */
export const updateClusterSettings: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, settings: OBJECTS },
    required: ['cluster', 'settings'],
  },
  run: (world, { cluster, ...request }) => {
    const owner = update(activeCluster(world, String(cluster)), request);
    return { cluster: clusterView(world, owner) };
  },
};
