import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** UntagResource: a key that is not there is no error. */
export const untagResource: Operation = {
  input: {
    kind: 'structure',
    members: { ResourceArn: TEXT, TagKeys: TEXTS },
    required: ['ResourceArn', 'TagKeys'],
  },
  run: (world, { ResourceArn, TagKeys }) => {
    const keys = TagKeys as readonly string[];
    const before = world.codedeploy.tags.get(String(ResourceArn)) ?? [];
    const kept = before.filter(({ Key }) => !keys.includes(String(Key)));
    world.codedeploy.tags.set(String(ResourceArn), kept);
    return {};
  },
};
