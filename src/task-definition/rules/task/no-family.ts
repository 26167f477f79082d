import { textAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** A family that is there but empty; one that is not there is a missing field. */
export const noFamily: Rule = {
  id: 'no-family',
  severity: 'error',
  title: 'The family is empty',
  why: 'Amazon ECS files every revision under its family and refuses a definition without one.',
  fix: 'Give the family a name of letters, digits, hyphens and underscores.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, family',
  check: (definition) =>
    textAt(definition, 'family')?.trim() === ''
      ? [
          {
            pointer: '/family',
            message: 'family is empty.',
            hint: 'Give the definition a family, for example "web".',
          },
        ]
      : [],
};
