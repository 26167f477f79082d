import { containersOf } from '../../reader.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

/** Containers of one task have names of their own. */
export const duplicateContainer: Rule = {
  id: 'duplicate-container',
  severity: 'error',
  title: 'Two containers have the same name',
  why: 'Links, dependencies and load balancers find a container by its name; Amazon ECS refuses a doubled one.',
  fix: 'Give every container a name of its own.',
  source: 'Amazon ECS API reference, ContainerDefinition, name',
  check: (definition) =>
    repeatsOf(containersOf(definition), 'name').map(({ pointer, name }) => ({
      pointer,
      message: `Another container before this one is named "${name}" too.`,
      hint: 'Rename or delete one of them.',
    })),
};
