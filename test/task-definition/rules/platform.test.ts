import { PLATFORM_FOLDER } from '../../../src/task-definition/rules/platform/platform-registry.ts';
import { containers, describePairs, having, onWindows, task } from './pairs.ts';

const on = (type: string, members = {}) => task({ requiresCompatibilities: [type], ...members });
const trusted = (members: Record<string, string>) =>
  on('MANAGED_INSTANCES', { trustedExecutionConfiguration: members });
const efs = { volumes: [{ name: 'a', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }] };
const inference = { inferenceAccelerators: [{ deviceName: 'a', deviceType: 'b' }] };
const logs = (logDriver: string) =>
  having(containers({ logConfiguration: { logDriver } }), {
    requiresCompatibilities: ['MANAGED_INSTANCES'],
  });

describePairs('platforms', PLATFORM_FOLDER, {
  'arm64-windows': [
    task({
      runtimePlatform: {
        operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE',
        cpuArchitecture: 'ARM64',
      },
    }),
    task({ runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' } }),
  ],
  'external-efs': [on('EXTERNAL', efs), on('EC2', efs)],
  'external-app-mesh': [
    on('EXTERNAL', { proxyConfiguration: { containerName: 'web' } }),
    on('EC2', { proxyConfiguration: { containerName: 'web' } }),
  ],
  'external-accelerators': [on('EXTERNAL', inference), on('EC2', inference)],
  'external-network-mode': [
    on('EXTERNAL', { networkMode: 'awsvpc' }),
    on('EXTERNAL', { networkMode: 'host' }),
  ],
  'managed-instances-network-mode': [
    on('MANAGED_INSTANCES', { networkMode: 'bridge' }),
    on('MANAGED_INSTANCES', { networkMode: 'awsvpc' }),
  ],
  'windows-network-mode': [
    onWindows(task({ networkMode: 'host' })),
    onWindows(task({ networkMode: 'awsvpc' })),
  ],
  'managed-instances-windows': [onWindows(on('MANAGED_INSTANCES')), onWindows(on('EC2'))],
  'managed-instances-log-driver': [logs('gelf'), logs('json-file')],
  'trusted-execution-launch-type': [
    on('FARGATE', { trustedExecutionConfiguration: { isolationMode: 'SHARED' } }),
    trusted({ isolationMode: 'SHARED' }),
  ],
  'attestation-policy': [
    trusted({ isolationMode: 'CONFIDENTIAL_SANDBOX' }),
    trusted({ isolationMode: 'CONFIDENTIAL_SANDBOX', attestationPolicy: 'e30=' }),
  ],
  'inference-accelerators-gone': [task(inference), task({ inferenceAccelerators: [] })],
  'fault-injection-network-mode': [
    task({ enableFaultInjection: true }),
    task({ enableFaultInjection: true, networkMode: 'host' }),
  ],
});

describe('the rule attestation-policy', () => {
  it('finds a policy that nothing needs', () => {
    const rule = PLATFORM_FOLDER.find(({ id }) => id === 'attestation-policy');
    const broken = trusted({ isolationMode: 'SHARED', attestationPolicy: 'e30=' });
    expect(rule?.check(broken)).toMatchObject([{ hint: 'Delete attestationPolicy.' }]);
  });
});
