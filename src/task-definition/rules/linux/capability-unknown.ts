import { isList } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { memberAt } from '../places.ts';

/** The capabilities of Linux as Docker names them. */
const CAPABILITIES: ReadonlySet<string> = new Set(
  (
    'ALL AUDIT_CONTROL AUDIT_WRITE BLOCK_SUSPEND CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK ' +
    'IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST ' +
    'NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT ' +
    'SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM'
  ).split(' '),
);

/** A capability is one that Amazon ECS knows. */
export const capabilityUnknown = containerRule({
  id: 'capability-unknown',
  severity: 'error',
  title: 'A capability is unknown',
  why: 'Amazon ECS takes the capabilities of its list, in capitals and without CAP_.',
  fix: 'Write the name like NET_ADMIN.',
  source: 'Amazon ECS API reference, KernelCapabilities',
  inspect: (container) =>
    ['add', 'drop'].flatMap((way) => {
      const list = memberAt(container, `linuxParameters/capabilities/${way}`);
      if (!isList(list)) return [];
      return list.flatMap((name, index) => {
        if (typeof name !== 'string' || CAPABILITIES.has(name)) return [];
        const better = name.toUpperCase().replace(/^CAP_/, '');
        const hint = CAPABILITIES.has(better) ? `Write ${better}.` : `Delete "${name}".`;
        const pointer = `${container.pointer}/linuxParameters/capabilities/${way}/${index}`;
        return [{ pointer, message: `"${name}" is no capability that Amazon ECS knows.`, hint }];
      });
    }),
});
