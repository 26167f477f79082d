import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { taggable } from './taggable.ts';

/** RemoveTags: a key that is not there is no error. */
export const removeTags: Operation = {
  input: {
    kind: 'structure',
    members: { ResourceArns: TEXTS, TagKeys: TEXTS },
    required: ['ResourceArns', 'TagKeys'],
  },
  run: (world, { ResourceArns, TagKeys }) => {
    const keys = TagKeys as readonly string[];
    for (const arn of ResourceArns as readonly string[]) {
      const before = world.elb.tags.get(taggable(world, arn)) ?? [];
      const kept = before.filter(({ Key }) => !keys.includes(String(Key)));
      world.elb.tags.set(arn, kept);
    }
    return {};
  },
};
