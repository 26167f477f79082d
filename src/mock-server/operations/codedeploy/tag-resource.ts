import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { CD_TAGS } from './shapes.ts';

/** TagResource: a key that is there gets the new value. */
export const tagResource: Operation = {
  input: {
    kind: 'structure',
    members: { ResourceArn: TEXT, Tags: CD_TAGS },
    required: ['ResourceArn', 'Tags'],
  },
  run: (world, { ResourceArn, Tags }) => {
    const added = Tags as readonly JsonObject[];
    const before = world.codedeploy.tags.get(String(ResourceArn)) ?? [];
    const kept = before.filter((one) => !added.some(({ Key }) => Key === one.Key));
    world.codedeploy.tags.set(String(ResourceArn), [...kept, ...added]);
    return {};
  },
};
