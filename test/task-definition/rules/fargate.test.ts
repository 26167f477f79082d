import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { FARGATE_FOLDER } from '../../../src/task-definition/rules/fargate/fargate-registry.ts';
import { containers, describePairs, having, onFargate, type Pair, task } from './pairs.ts';

/** What Fargate refuses, and the same without Fargate. */
const refused = (definition: JsonObject): Pair => [
  onFargate(definition),
  having(definition, { requiresCompatibilities: ['EC2'] }),
];
const linux = (linuxParameters: JsonObject) => containers({ linuxParameters });
const volume = (members: JsonObject) => task({ volumes: [{ name: 'a', ...members }] });
const firelens = (type: string) =>
  onFargate(
    containers({
      firelensConfiguration: { type: 'fluentbit', options: { 'config-file-type': type } },
    }),
  );

describePairs('Fargate', FARGATE_FOLDER, {
  'fargate-links': refused(containers({ links: ['web'] })),
  'fargate-privileged': [
    onFargate(containers({ privileged: true })),
    onFargate(containers({ privileged: false })),
  ],
  'fargate-hostname': refused(containers({ hostname: 'a' })),
  'fargate-disable-networking': refused(containers({ disableNetworking: true })),
  'fargate-dns-servers': [
    onFargate(containers({ dnsServers: ['10.0.0.2'] })),
    onFargate(containers({ dnsServers: [] })),
  ],
  'fargate-dns-search-domains': refused(containers({ dnsSearchDomains: ['a.internal'] })),
  'fargate-extra-hosts': refused(containers({ extraHosts: [{ hostname: 'a' }] })),
  'fargate-docker-security-options': refused(
    containers({ dockerSecurityOptions: ['no-new-privileges'] }),
  ),
  'fargate-devices': refused(linux({ devices: [{ hostPath: '/dev/fuse' }] })),
  'fargate-shared-memory': refused(linux({ sharedMemorySize: 64 })),
  'fargate-tmpfs': refused(linux({ tmpfs: [{ containerPath: '/a', size: 1 }] })),
  'fargate-max-swap': refused(linux({ maxSwap: 64 })),
  'fargate-swappiness': refused(linux({ maxSwap: 1, swappiness: 60 })),
  'fargate-host-path': [
    onFargate(volume({ host: { sourcePath: '/a' } })),
    onFargate(volume({ host: {} })),
  ],
  'fargate-docker-volume': refused(volume({ dockerVolumeConfiguration: { scope: 'task' } })),
  'fargate-fsx-volume': refused(
    volume({ fsxWindowsFileServerVolumeConfiguration: { fileSystemId: 'fs-1' } }),
  ),
  'fargate-ipc-mode': refused(task({ ipcMode: 'task' })),
  'fargate-placement-constraints': refused(task({ placementConstraints: [{}] })),
  'fargate-pid-mode': [onFargate(task({ pidMode: 'host' })), onFargate(task({ pidMode: 'task' }))],
  'fargate-capabilities': [
    onFargate(linux({ capabilities: { add: ['NET_ADMIN'] } })),
    onFargate(linux({ capabilities: { add: ['SYS_PTRACE'], drop: ['ALL'] } })),
  ],
  'fargate-nofile': [
    onFargate(containers({ ulimits: [{ name: 'nofile', softLimit: 1, hardLimit: 1_048_577 }] })),
    onFargate(containers({ ulimits: [{ name: 'nofile', softLimit: 1, hardLimit: 1_048_576 }] })),
  ],
  'fargate-gpu': refused(containers({ resourceRequirements: [{ type: 'GPU', value: '1' }] })),
  'fargate-log-driver': [
    onFargate(containers({ logConfiguration: { logDriver: 'json-file' } })),
    onFargate(containers({ logConfiguration: { logDriver: 'splunk' } })),
  ],
  'fargate-firelens-config': [firelens('s3'), firelens('file')],
  'fargate-network-mode': [
    having(onFargate(task({})), { networkMode: 'bridge' }),
    onFargate(task({})),
  ],
  'fargate-start-timeout': [
    onFargate(containers({ startTimeout: 121 })),
    onFargate(containers({ startTimeout: 120 })),
  ],
  'fargate-stop-timeout': refused(containers({ stopTimeout: 1 })),
});
