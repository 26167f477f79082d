import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** UntagResource: a key that is not there is no error. */
export const untagResource: Operation = {
  input: {
    kind: 'structure',
    members: { ResourceARN: TEXT, TagKeys: TEXTS },
    required: ['ResourceARN', 'TagKeys'],
  },
  run: ({ cloudwatch }, { ResourceARN, TagKeys }) => {
    const keys = TagKeys as readonly string[];
    const before = cloudwatch.tags.get(String(ResourceARN)) ?? [];
    const kept = before.filter(({ Key }) => !keys.includes(String(Key)));
    cloudwatch.tags.set(String(ResourceARN), kept);
    return {};
  },
};
