import { objectsAt, textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';
import { repeatsOf } from '../repeats-of.ts';

/** A name is a secret or a variable. */
export const secretAndVariable = containerRule({
  id: 'secret-and-variable',
  severity: 'error',
  title: 'A name is in environment and in secrets',
  why: 'Amazon ECS answers "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as \'X\'."',
  fix: 'Delete the variable, or the secret.',
  source: 'Amazon ECS, answer to RegisterTaskDefinition with such a name',
  inspect: (container) => {
    const variables = objectsAt(container, 'environment').map(({ value }) => value.name);
    return objectsAt(container, 'secrets')
      .filter(({ value }) => typeof value.name === 'string' && variables.includes(value.name))
      .map(({ value, pointer }) => ({
        pointer: `${pointer}/name`,
        message: `${textAt(value, 'name') || 'An empty name'} is a secret and a variable of ${called(container)} at once.`,
        hint: 'Delete it from environment, so that the secret is used.',
      }));
  },
});

/** A secret has a name of its own. */
export const duplicateSecret = containerRule({
  id: 'duplicate-secret',
  severity: 'error',
  title: 'Two secrets have the same name',
  why: 'Amazon ECS answers "Duplicate secret names found: X."',
  fix: 'Delete one of them.',
  source: 'Amazon ECS, answer to RegisterTaskDefinition with such a name',
  inspect: (container) =>
    repeatsOf(objectsAt(container, 'secrets'), 'name').map(({ pointer, name }) => ({
      pointer,
      message: `${called(container)} has another secret named ${name}.`,
      hint: 'Delete one of them.',
    })),
});
