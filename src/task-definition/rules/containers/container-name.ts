import { textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';

/** A container has a name of a few kinds of characters. */
export const containerName = containerRule({
  id: 'container-name',
  severity: 'error',
  title: 'The name of a container is empty or has characters that it cannot have',
  why: 'Amazon ECS answers "Container.name should not be null or empty." or "Container.name contains invalid characters."',
  fix: 'Use letters, digits, hyphens and underscores, at most 255 of them.',
  source: 'Amazon ECS API reference, ContainerDefinition, name',
  inspect: ({ value, pointer }) => {
    const name = textAt(value, 'name');
    if (name === undefined || /^[\w-]{1,255}$/.test(name)) return [];
    const at = `${pointer}/name`;
    if (name.trim() === '')
      return [{ pointer: at, message: 'The container has an empty name.', hint: 'Name it.' }];
    const message = `The name "${name.slice(0, 60)}" is not 1 to 255 letters, digits, hyphens and underscores.`;
    const better = name.replace(/[^\w-]+/g, '-').slice(0, 60);
    return [{ pointer: at, message, hint: `Name the container ${better}, for example.` }];
  },
});
