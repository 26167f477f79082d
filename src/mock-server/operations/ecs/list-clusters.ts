import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { PAGE_MEMBERS } from '../../shapes.ts';

/** ListClusters: ARNs of the active clusters. */
export const listClusters: Operation = {
  input: { kind: 'structure', members: PAGE_MEMBERS },
  run: (world, request) => {
    const active = [...world.ecs.clusters.values()].filter((one) => one.status === 'ACTIVE');
    const { items, nextToken } = pageOf(active, request, 100);
    return { clusterArns: items.map((one) => one.arn), nextToken };
  },
};
