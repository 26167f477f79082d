import { listAt, objectsAt, textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, memberOf } from '../definition-facts.ts';

/** Mount options that Amazon ECS takes; the last five have a value. */
const OPTIONS: ReadonlySet<string> = new Set(
  (
    'defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync remount mand nomand atime noatime ' +
    'diratime nodiratime bind rbind unbindable runbindable private rprivate shared rshared slave rslave ' +
    'relatime norelatime strictatime nostrictatime mode uid gid nr_inodes nr_blocks mpol'
  ).split(' '),
);

/** A tmpfs lies at an absolute path. */
export const tmpfsPath = containerRule({
  id: 'tmpfs-path',
  severity: 'error',
  title: 'The path of a tmpfs is not absolute',
  why: 'Amazon ECS takes the absolute path where the tmpfs is mounted.',
  fix: 'Begin the path with a slash.',
  source: 'Amazon ECS API reference, Tmpfs, containerPath',
  inspect: (container) =>
    objectsAt(memberOf(container, 'linuxParameters'), 'tmpfs').flatMap(({ value, pointer }) => {
      const path = textAt(value, 'containerPath') ?? '/';
      if (path.startsWith('/')) return [];
      const message = `The tmpfs of ${called(container)} is at "${path}", no absolute path.`;
      return [{ pointer: `${pointer}/containerPath`, message, hint: `Write /${path}.` }];
    }),
});

/** A tmpfs has a size. */
export const tmpfsSize = containerRule({
  id: 'tmpfs-size',
  severity: 'error',
  title: 'A tmpfs has no size',
  why: 'The size of a tmpfs is a number of MiB above zero.',
  fix: 'Set size to the largest number of MiB it may hold.',
  source: 'Amazon ECS API reference, Tmpfs, size',
  inspect: (container) =>
    objectsAt(memberOf(container, 'linuxParameters'), 'tmpfs')
      .filter(({ value }) => typeof value.size === 'number' && value.size < 1)
      .map(({ value, pointer }) => ({
        pointer: `${pointer}/size`,
        message: `The tmpfs of ${called(container)} has the size ${value.size}.`,
        hint: 'Set size to 1 or more.',
      })),
});

/** A tmpfs takes a known set of mount options. */
export const tmpfsOptions = containerRule({
  id: 'tmpfs-options',
  severity: 'error',
  title: 'A mount option of a tmpfs is unknown',
  why: 'Amazon ECS takes only the mount options of its list.',
  fix: 'Use the options of mount(8) that the API reference lists.',
  source: 'Amazon ECS API reference, Tmpfs, mountOptions',
  inspect: (container) =>
    objectsAt(memberOf(container, 'linuxParameters'), 'tmpfs').flatMap(({ value, pointer }) =>
      listAt(value, 'mountOptions').flatMap((option, index) => {
        if (typeof option !== 'string' || OPTIONS.has(option.split('=')[0] ?? '')) return [];
        const message = `"${option}" is no mount option of a tmpfs.`;
        const at = `${pointer}/mountOptions/${index}`;
        return [{ pointer: at, message, hint: `Delete "${option}".` }];
      }),
    ),
});
