import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { putAttributes as put } from '../../../simulator/ecs/instances/attributes.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { ATTRIBUTES, TEXT } from '../../shapes.ts';

/** PutAttributes: attributes of machines, which constraints can ask for. */
export const putAttributes: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, attributes: ATTRIBUTES },
    required: ['attributes'],
  },
  run: (world, { cluster, attributes }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    put(world, owner, attributes as readonly JsonObject[]);
    return { attributes: attributes as readonly JsonObject[] };
  },
};
