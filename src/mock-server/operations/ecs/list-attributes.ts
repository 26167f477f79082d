import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { listAttributes as list } from '../../../simulator/ecs/instances/attributes.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { PAGE_MEMBERS, TEXT } from '../../shapes.ts';

/** ListAttributes: attributes of the machines of a cluster by name and value. */
export const listAttributes: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGE_MEMBERS,
      cluster: TEXT,
      targetType: { kind: 'string', oneOf: ['container-instance'] },
      attributeName: TEXT,
      attributeValue: TEXT,
    },
    required: ['targetType'],
  },
  run: (world, request) => {
    const owner = activeCluster(world, request.cluster as string | undefined);
    const found = list(world, owner, {
      name: request.attributeName as string | undefined,
      value: request.attributeValue as string | undefined,
    });
    const { items, nextToken } = pageOf(found, request, 100);
    return { attributes: items, nextToken };
  },
};
