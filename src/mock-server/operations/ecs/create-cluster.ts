import { type ClusterParts, createCluster as create } from '../../../simulator/ecs/clusters.ts';
import type { Tag } from '../../../simulator/ecs/state.ts';
import type { Operation } from '../../operation.ts';
import { NAME, OBJECT, OBJECTS, TAGS, TEXTS } from '../../shapes.ts';
import { clusterView } from '../../views/cluster-view.ts';

/** CreateCluster: a cluster, or the active one of that name. */
export const createCluster: Operation = {
  input: {
    kind: 'structure',
    members: {
      clusterName: NAME,
      settings: OBJECTS,
      configuration: OBJECT,
      capacityProviders: TEXTS,
      defaultCapacityProviderStrategy: OBJECTS,
      tags: TAGS,
      serviceConnectDefaults: OBJECT,
    },
  },
  run: (world, { clusterName = 'default', tags, ...parts }) => {
    const cluster = create(world, String(clusterName), parts as ClusterParts);
    if (tags !== undefined) world.ecs.tags.set(cluster.arn, tags as readonly Tag[]);
    return { cluster: { ...clusterView(world, cluster), tags: tags ?? [] } };
  },
};
