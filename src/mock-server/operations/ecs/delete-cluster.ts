import { deleteCluster as remove } from '../../../simulator/ecs/clusters.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { clusterView } from '../../views/cluster-view.ts';

/** DeleteCluster: an empty cluster becomes INACTIVE. */
export const deleteCluster: Operation = {
  input: { kind: 'structure', members: { cluster: TEXT }, required: ['cluster'] },
  run: (world, { cluster }) => ({
    cluster: clusterView(world, remove(world, String(cluster))),
  }),
};
