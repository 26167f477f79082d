import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { checkResource } from '../../taggable.ts';

/** ListTagsForResource: the tags of a cluster, service, task or task definition. */
export const listTagsForResource: Operation = {
  input: { kind: 'structure', members: { resourceArn: TEXT }, required: ['resourceArn'] },
  run: (world, { resourceArn }) => ({
    tags: world.ecs.tags.get(checkResource(world, String(resourceArn))) ?? [],
  }),
};
