import { isList, textAt } from '../../reader.ts';
import { called, isForFargate, isForWindows } from '../definition-facts.ts';
import { memberAt } from '../places.ts';
import { type ContainerPractice, practices } from './practice.ts';

const SOURCE = 'Amazon ECS developer guide, "Task and container security best practices"';

/** Capabilities with which a container can leave its walls. */
const POWERFUL: readonly unknown[] = ['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO', 'NET_ADMIN'];

const ROWS: readonly ContainerPractice[] = [
  {
    id: 'privileged-container',
    title: 'A container is privileged',
    why: 'A privileged container can do on the host what root can do.',
    fix: 'Delete privileged, and add the one capability that is needed.',
    source: SOURCE,
    inspect: (container) =>
      container.value.privileged === true
        ? [
            {
              pointer: `${container.pointer}/privileged`,
              message: `${called(container)} is privileged.`,
              hint: 'Delete privileged.',
            },
          ]
        : [],
  },
  {
    id: 'writable-root',
    title: 'The root file system of a container can be written to',
    why: 'Who breaks in can change programs; a read-only root keeps them as they were built.',
    fix: 'Set readonlyRootFilesystem to true, and mount a volume where the program writes.',
    source: SOURCE,
    inspect: (container, definition) => {
      if (isForWindows(definition) || container.value.readonlyRootFilesystem === true) return [];
      const pointer = `${container.pointer}/readonlyRootFilesystem`;
      const message = `${called(container)} can write to its root file system.`;
      return [{ pointer, message, hint: 'Set readonlyRootFilesystem to true.' }];
    },
  },
  {
    id: 'root-user',
    title: 'A container runs as root',
    why: 'Unless the image says otherwise a program without user runs as root, also on the host.',
    fix: 'Set user to a user of the image that is not root.',
    source: SOURCE,
    inspect: (container, definition) => {
      const user = textAt(container.value, 'user') ?? '';
      if (isForWindows(definition) || !/^(?:|root|0)(?::.*)?$/.test(user)) return [];
      const how = user === '' ? 'names no user, which may mean root' : `runs as ${user}`;
      const message = `${called(container)} ${how}.`;
      return [{ pointer: `${container.pointer}/user`, message, hint: 'Set user, like "1000".' }];
    },
  },
  {
    id: 'powerful-capability',
    title: 'A container has a capability that opens the host',
    why: 'With such a capability a container can leave its walls.',
    fix: 'Drop all capabilities and add those that the program needs.',
    source: SOURCE,
    inspect: (container) => {
      const added = memberAt(container, 'linuxParameters/capabilities/add');
      if (!isList(added)) return [];
      return added.flatMap((name, index) => {
        if (!POWERFUL.includes(name)) return [];
        const pointer = `${container.pointer}/linuxParameters/capabilities/add/${index}`;
        const message = `${called(container)} has the capability ${String(name)}.`;
        return [{ pointer, message, hint: `Delete ${String(name)}.` }];
      });
    },
  },
  {
    id: 'new-privileges',
    title: 'A container can gain privileges',
    why: 'A program with the setuid bit makes root of any user; no-new-privileges forbids it.',
    fix: 'Add no-new-privileges to dockerSecurityOptions.',
    source: SOURCE,
    severity: 'note',
    launchTypes: ['EC2', 'EXTERNAL'],
    inspect: (container, definition) => {
      const options = memberAt(container, 'dockerSecurityOptions');
      const isSet = isList(options) && options.some((one) => /^no-new-priv/.test(String(one)));
      if (isSet || isForFargate(definition) || isForWindows(definition)) return [];
      const pointer = `${container.pointer}/dockerSecurityOptions`;
      const message = `${called(container)} can gain privileges.`;
      return [{ pointer, message, hint: 'Add "no-new-privileges" to dockerSecurityOptions.' }];
    },
  },
];

/** What a container can do to the host and to itself. */
export const CONTAINER_HARDENING_RULES = practices('security', ROWS);
