import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { checkResource } from '../../taggable.ts';

/** UntagResource: takes tags away by their keys; keys that are not there do no harm. */
export const untagResource: Operation = {
  input: {
    kind: 'structure',
    members: { resourceArn: TEXT, tagKeys: TEXTS },
    required: ['resourceArn', 'tagKeys'],
  },
  run: (world, { resourceArn, tagKeys }) => {
    const arn = checkResource(world, String(resourceArn));
    const keys = tagKeys as readonly string[];
    const left = (world.ecs.tags.get(arn) ?? []).filter(({ key }) => !keys.includes(key));
    world.ecs.tags.set(arn, left);
    return {};
  },
};
