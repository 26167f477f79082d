import { activeCluster, updateCluster as update } from '../../../simulator/ecs/clusters.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, OBJECTS, TEXT } from '../../shapes.ts';
import { clusterView } from '../../views/cluster-view.ts';

/** UpdateCluster: settings, configuration and the namespace of a cluster. */
export const updateCluster: Operation = {
  input: {
    kind: 'structure',
    members: {
      cluster: TEXT,
      settings: OBJECTS,
      configuration: OBJECT,
      serviceConnectDefaults: OBJECT,
    },
    required: ['cluster'],
  },
  run: (world, { cluster, ...request }) => {
    const owner = update(activeCluster(world, String(cluster)), request);
    return { cluster: clusterView(world, owner) };
  },
};
