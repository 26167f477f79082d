import type { Rule } from '../rule.ts';
import { roleTexts } from './role-texts.ts';

/** A role that is there to be filled in. */
export const roleEmpty: Rule = {
  id: 'role-empty',
  severity: 'warning',
  title: 'A role is an empty text',
  why: 'An empty text is not the same as no role; Amazon ECS may refuse it, and the task has no permissions.',
  fix: 'Give the ARN of the role, or delete the member.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, taskRoleArn and executionRoleArn',
  check: (definition) =>
    roleTexts(definition)
      .filter(({ text }) => text.trim() === '')
      .map(({ name }) => ({
        pointer: `/${name}`,
        message: `${name} is empty.`,
        hint: `Give the ARN of the role, or delete ${name}.`,
      })),
};
