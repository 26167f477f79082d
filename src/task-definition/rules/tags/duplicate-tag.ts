import { objectsAt } from '../../reader.ts';
import { rootOf } from '../definition-facts.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

/** A key stands for one value. */
export const duplicateTag: Rule = {
  id: 'duplicate-tag',
  severity: 'error',
  title: 'Two tags have the same key',
  why: 'A tag key has one value; a request in which it stands twice is refused.',
  fix: 'Delete all tags of that key but one.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, tags: each key is unique',
  check: (definition) =>
    repeatsOf(objectsAt(rootOf(definition), 'tags'), 'key').map(({ pointer, name }) => ({
      pointer,
      message: `Another tag before this one has the key "${name}" too.`,
      hint: 'Delete one of them.',
    })),
};
