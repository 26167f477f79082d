import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { ELB_TAGS } from './shapes.ts';
import { taggable } from './taggable.ts';

/** AddTags: a key that is there gets the new value. */
export const addTags: Operation = {
  input: {
    kind: 'structure',
    members: { ResourceArns: TEXTS, Tags: ELB_TAGS },
    required: ['ResourceArns', 'Tags'],
  },
  run: (world, { ResourceArns, Tags }) => {
    const added = Tags as readonly JsonObject[];
    for (const arn of ResourceArns as readonly string[]) {
      const before = world.elb.tags.get(taggable(world, arn)) ?? [];
      const kept = before.filter((one) => !added.some(({ Key }) => Key === one.Key));
      world.elb.tags.set(arn, [...kept, ...added]);
    }
    return {};
  },
};
