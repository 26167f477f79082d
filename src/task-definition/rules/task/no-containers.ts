import { isList } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** A list of containers that is there but empty; one that is not there is a missing field. */
export const noContainers: Rule = {
  id: 'no-containers',
  severity: 'error',
  title: 'The definition has no container',
  why: 'A task runs containers; Amazon ECS refuses a definition without any.',
  fix: 'Add at least one container definition.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, containerDefinitions',
  check: ({ containerDefinitions: list }) =>
    isList(list) && list.length === 0
      ? [
          {
            pointer: '/containerDefinitions',
            message: 'containerDefinitions is empty.',
            hint: 'Add a container with a name and an image.',
          },
        ]
      : [],
};
