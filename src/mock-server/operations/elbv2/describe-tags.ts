import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { taggable } from './taggable.ts';

/** DescribeTags: of each resource that is asked for. */
export const describeTags: Operation = {
  input: { kind: 'structure', members: { ResourceArns: TEXTS }, required: ['ResourceArns'] },
  run: (world, { ResourceArns }) => ({
    TagDescriptions: (ResourceArns as readonly string[]).map((ResourceArn) => ({
      ResourceArn,
      Tags: world.elb.tags.get(taggable(world, ResourceArn)) ?? [],
    })),
  }),
};
