import { textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, isForWindows } from '../definition-facts.ts';

/** A user is a name or number, with a group after a colon if need be. */
export const userForm = containerRule({
  id: 'user-form',
  severity: 'warning',
  title: 'The user of a container cannot be read',
  why: 'A user is user, uid, user:group, uid:gid and the like; Docker starts no container with another form.',
  fix: 'Write the user like "1000" or "app:app".',
  source: 'Amazon ECS API reference, ContainerDefinition, user',
  inspect: (container, definition) => {
    const user = textAt(container.value, 'user') ?? '';
    if (user === '' || isForWindows(definition) || /^[^\s:]+(?::[^\s:]+)?$/.test(user)) return [];
    const message = `The user of ${called(container)} is "${user}", no user and group.`;
    const hint = 'Write it like "1000" or "app:app".';
    return [{ pointer: `${container.pointer}/user`, message, hint }];
  },
});
