import { launchNeedsOf } from '../../../src/placement/launch-type/needs-of.ts';

const SHAPE = { placementConstraints: 0, isDaemon: false };
const PLAIN = { networkMode: 'awsvpc', cpu: '256', memory: '512' };

function needs(more: object, container: object = {}) {
  const containerDefinitions = [{ name: 'a', ...container }];
  return launchNeedsOf({ ...PLAIN, ...more, containerDefinitions }, SHAPE);
}

test('a plain task asks for nothing that only instances have', () => {
  expect(needs({})).toEqual({
    networkMode: 'awsvpc',
    gpus: 0,
    isPrivileged: false,
    hasHostVolumes: false,
    hasDevices: false,
    foreignLogDrivers: [],
    placementConstraints: 0,
    isDaemon: false,
    ephemeralStorageGib: 0,
    osFamily: 'linux',
    isArm: false,
    requiresCompatibilities: [],
    hasFargateSize: true,
  });
});

test.each([
  [{ networkMode: undefined }, {}, { networkMode: 'bridge' }],
  [{}, { privileged: true }, { isPrivileged: true }],
  [{}, { resourceRequirements: [{ type: 'GPU', value: '2' }] }, { gpus: 2 }],
  [{}, { linuxParameters: { devices: [{ hostPath: '/dev/x' }] } }, { hasDevices: true }],
  [{}, { logConfiguration: { logDriver: 'syslog' } }, { foreignLogDrivers: ['syslog'] }],
  [{}, { logConfiguration: { logDriver: 'awslogs' } }, { foreignLogDrivers: [] }],
  [{ volumes: [{ name: 'v', host: { sourcePath: '/x' } }] }, {}, { hasHostVolumes: true }],
  [{ volumes: [{ name: 'v', dockerVolumeConfiguration: {} }] }, {}, { hasHostVolumes: true }],
  [{ volumes: [{ name: 'v', host: {} }] }, {}, { hasHostVolumes: false }],
  [{ ephemeralStorage: { sizeInGiB: 50 } }, {}, { ephemeralStorageGib: 50 }],
  [{ runtimePlatform: { cpuArchitecture: 'ARM64' } }, {}, { isArm: true }],
  [
    { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
    {},
    { osFamily: 'windows' },
  ],
  [{ memory: '999999' }, {}, { hasFargateSize: false }],
  [{ placementConstraints: [{ type: 'memberOf' }] }, {}, { placementConstraints: 1 }],
])('%j with container %j', (more, container, expected) => {
  expect(needs(more, container)).toMatchObject(expected);
});
