import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** ListTagsForResource: of an alarm. */
export const listTagsForResource: Operation = {
  input: { kind: 'structure', members: { ResourceARN: TEXT }, required: ['ResourceARN'] },
  run: ({ cloudwatch }, { ResourceARN }) => ({
    Tags: cloudwatch.tags.get(String(ResourceARN)) ?? [],
  }),
};
