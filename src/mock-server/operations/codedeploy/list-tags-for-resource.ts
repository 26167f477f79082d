import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** ListTagsForResource: of an application or a group. */
export const listTagsForResource: Operation = {
  input: {
    kind: 'structure',
    members: { ResourceArn: TEXT, NextToken: TEXT },
    required: ['ResourceArn'],
  },
  run: (world, { ResourceArn }) => ({
    Tags: world.codedeploy.tags.get(String(ResourceArn)) ?? [],
  }),
};
