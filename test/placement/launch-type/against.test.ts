import {
  againstEc2,
  againstFargate,
  type LaunchNeeds,
} from '../../../src/placement/launch-type/against.ts';

const FINE: LaunchNeeds = {
  networkMode: 'awsvpc',
  gpus: 0,
  isPrivileged: false,
  hasHostVolumes: false,
  hasDevices: false,
  foreignLogDrivers: [],
  isArm: false,
  placementConstraints: 0,
  isDaemon: false,
  ephemeralStorageGib: 21,
  osFamily: 'linux',
  requiresCompatibilities: [],
  hasFargateSize: true,
};

test('nothing speaks against a plain task', () => {
  expect([againstFargate(FINE), againstEc2(FINE)]).toEqual([[], []]);
});

test.each<[Partial<LaunchNeeds>, string]>([
  [{ networkMode: 'bridge' }, 'its network mode is not awsvpc'],
  [{ gpus: 1 }, 'it asks for GPUs'],
  [{ isPrivileged: true }, 'a container is privileged'],
  [{ hasHostVolumes: true }, 'it mounts volumes of the host'],
  [{ hasDevices: true }, 'a container asks for devices of the host'],
  [{ foreignLogDrivers: ['syslog'] }, 'a container logs with a driver that Fargate does not have'],
  [{ osFamily: 'windows', isArm: true }, 'Windows does not run on ARM64'],
  [{ placementConstraints: 1 }, 'it has placement constraints'],
  [{ isDaemon: true }, 'it is a daemon service'],
  [{ ephemeralStorageGib: 201 }, 'it asks for more than 200 GiB of storage'],
  [{ hasFargateSize: false }, 'no Fargate size is large enough'],
  [{ requiresCompatibilities: ['EC2'] }, 'requiresCompatibilities leaves FARGATE out'],
])('%j speaks against Fargate', (more, reason) => {
  expect(againstFargate({ ...FINE, ...more })).toEqual([reason]);
});

test('compatibilities can leave EC2 out', () => {
  const needs = { ...FINE, requiresCompatibilities: ['FARGATE'] };
  expect(againstEc2(needs)).toEqual(['requiresCompatibilities leaves EC2 out']);
});
