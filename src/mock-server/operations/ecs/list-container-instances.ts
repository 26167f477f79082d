import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { instanceFilter } from '../../../simulator/ecs/instances/filter.ts';
import { instancesOf } from '../../../simulator/ecs/instances/instances.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { INSTANCE_STATUS, PAGE_MEMBERS, TEXT } from '../../shapes.ts';

/** ListContainerInstances: ARNs by status and by an expression of the cluster query language. */
export const listContainerInstances: Operation = {
  input: {
    kind: 'structure',
    members: { ...PAGE_MEMBERS, cluster: TEXT, filter: TEXT, status: INSTANCE_STATUS },
  },
  run: (world, request) => {
    const owner = activeCluster(world, request.cluster as string | undefined);
    const { filter, status } = request;
    const matches = typeof filter === 'string' ? instanceFilter(filter) : () => true;
    const found = instancesOf(world, owner.arn).filter(
      (one) => (status === undefined || one.status === status) && matches(one),
    );
    const { items, nextToken } = pageOf(found, request, 100);
    return { containerInstanceArns: items.map((one) => one.arn), nextToken };
  },
};
