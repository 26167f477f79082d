import type { Tag } from '../../../simulator/ecs/state.ts';
import { invalidParameter } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TAGS, TEXT } from '../../shapes.ts';
import { checkResource } from '../../taggable.ts';

/** TagResource: sets tags; those with other keys stay. */
export const tagResource: Operation = {
  input: {
    kind: 'structure',
    members: { resourceArn: TEXT, tags: TAGS },
    required: ['resourceArn', 'tags'],
  },
  run: (world, { resourceArn, tags }) => {
    const arn = checkResource(world, String(resourceArn));
    const given = tags as readonly Tag[];
    if (given.some(({ key = '', value = '' }) => /^aws:/i.test(key) || /^aws:/i.test(value))) {
      throw invalidParameter('Tag keys and values must not begin with aws:.');
    }
    const all = new Map((world.ecs.tags.get(arn) ?? []).map((tag) => [tag.key, tag]));
    for (const tag of given) all.set(tag.key, tag);
    if (all.size > 50) throw invalidParameter('A resource can have at most 50 tags.');
    world.ecs.tags.set(arn, [...all.values()]);
    return {};
  },
};
