import { isForWindows } from '../definition-facts.ts';
import type { Level } from '../places.ts';
import type { Rule } from '../rule.ts';
import { type Platform, unsupportedField } from '../unsupported-field.ts';

const WINDOWS: Platform = {
  name: 'Windows containers',
  source: 'Amazon ECS developer guide, "Task definition differences for Windows"',
  applies: isForWindows,
};

/** Rule, level, member, and what to do instead. */
const ROWS: readonly (readonly [string, Level, string, string])[] = [
  ['windows-links', 'container', 'links', 'Delete links.'],
  ['windows-user', 'container', 'user', 'Delete user, and use a credential specification.'],
  ['windows-privileged', 'container', 'privileged', 'Delete privileged.'],
  [
    'windows-readonly-root',
    'container',
    'readonlyRootFilesystem',
    'Delete it, or set it to false.',
  ],
  ['windows-disable-networking', 'container', 'disableNetworking', 'Delete disableNetworking.'],
  ['windows-dns-servers', 'container', 'dnsServers', 'Delete dnsServers.'],
  ['windows-dns-search-domains', 'container', 'dnsSearchDomains', 'Delete dnsSearchDomains.'],
  ['windows-extra-hosts', 'container', 'extraHosts', 'Delete extraHosts.'],
  ['windows-linux-parameters', 'container', 'linuxParameters', 'Delete linuxParameters.'],
  ['windows-ulimits', 'container', 'ulimits', 'Delete ulimits.'],
  ['windows-system-controls', 'container', 'systemControls', 'Delete systemControls.'],
  ['windows-memory-reservation', 'container', 'memoryReservation', 'Give memory instead.'],
  ['windows-pid-mode', 'task', 'pidMode', 'Delete pidMode.'],
  ['windows-ipc-mode', 'task', 'ipcMode', 'Delete ipcMode.'],
  ['windows-gpu', 'container', 'resourceRequirements', 'Delete resourceRequirements.'],
];

/** Members that Windows containers do not have. */
export const WINDOWS_FIELD_RULES: readonly Rule[] = ROWS.map(([id, level, member, instead]) =>
  unsupportedField(WINDOWS, { id, level, member, instead }),
);
