import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { WINDOWS_FOLDER } from '../../../src/task-definition/rules/windows/windows-registry.ts';
import {
  containers,
  describePairs,
  having,
  onFargate,
  onWindows,
  type Pair,
  task,
} from './pairs.ts';

/** What Windows containers do not have, and the same for Linux. */
const refused = (definition: JsonObject): Pair => [
  onWindows(definition),
  having(definition, { runtimePlatform: { operatingSystemFamily: 'LINUX' } }),
];
const driver = (name: string) =>
  onWindows(task({ volumes: [{ name: 'a', dockerVolumeConfiguration: { driver: name } }] }));
const fargate = (members: JsonObject) => onWindows(onFargate(task(members)));
const family = (operatingSystemFamily: string) =>
  onFargate(task({ runtimePlatform: { operatingSystemFamily } }));
const port = (containerPort: number) =>
  onWindows(onFargate(containers({ portMappings: [{ containerPort }] })));

describePairs('Windows', WINDOWS_FOLDER, {
  'windows-links': refused(containers({ links: ['web'] })),
  'windows-user': refused(containers({ user: 'app' })),
  'windows-privileged': refused(containers({ privileged: true })),
  'windows-readonly-root': refused(containers({ readonlyRootFilesystem: true })),
  'windows-disable-networking': refused(containers({ disableNetworking: true })),
  'windows-dns-servers': refused(containers({ dnsServers: ['10.0.0.2'] })),
  'windows-dns-search-domains': refused(containers({ dnsSearchDomains: ['a.internal'] })),
  'windows-extra-hosts': refused(containers({ extraHosts: [{ hostname: 'a' }] })),
  'windows-linux-parameters': refused(containers({ linuxParameters: { maxSwap: 1 } })),
  'windows-ulimits': refused(containers({ ulimits: [{ name: 'nofile' }] })),
  'windows-system-controls': refused(containers({ systemControls: [{ namespace: 'net.a' }] })),
  'windows-memory-reservation': refused(containers({ memoryReservation: 64 })),
  'windows-pid-mode': refused(task({ pidMode: 'task' })),
  'windows-ipc-mode': refused(task({ ipcMode: 'task' })),
  'windows-gpu': refused(containers({ resourceRequirements: [{ type: 'GPU' }] })),
  'windows-task-size': [
    onWindows(having(containers({ memory: 0 }), { memory: '512' })),
    onWindows(having(containers({ memory: 128 }), { memory: '512' })),
  ],
  'windows-volume-driver': [driver('rexray'), driver('local')],
  'windows-fargate-size': [
    fargate({ cpu: '512', memory: '1024' }),
    fargate({ cpu: '1024', memory: '2048' }),
  ],
  'windows-fargate-port': [port(3150), port(3151)],
  'windows-fargate-family': [
    family('WINDOWS_SERVER_2016_FULL'),
    family('WINDOWS_SERVER_2019_FULL'),
  ],
});
