import { objectsAt, textAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** A tag that is there to be filled in. */
export const emptyTagKey: Rule = {
  id: 'empty-tag-key',
  severity: 'error',
  title: 'A tag has an empty key',
  why: 'A tag key has 1 to 128 characters; a request with a shorter one is refused.',
  fix: 'Give the tag a key, or delete it.',
  source: 'Amazon ECS API reference, Tag, key',
  check: (definition) =>
    objectsAt({ value: definition, pointer: '' }, 'tags')
      .filter(({ value }) => textAt(value, 'key') === '')
      .map(({ pointer }) => ({
        pointer: `${pointer}/key`,
        message: 'The key of this tag is empty.',
        hint: 'Give the tag a key, or delete the tag.',
      })),
};
