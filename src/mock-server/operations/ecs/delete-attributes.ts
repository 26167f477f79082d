import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { deleteAttributes as remove } from '../../../simulator/ecs/instances/attributes.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { ATTRIBUTES, TEXT } from '../../shapes.ts';

/** DeleteAttributes: takes attributes of machines away. */
export const deleteAttributes: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, attributes: ATTRIBUTES },
    required: ['attributes'],
  },
  run: (world, { cluster, attributes }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    remove(world, owner, attributes as readonly JsonObject[]);
    return { attributes: attributes as readonly JsonObject[] };
  },
};
