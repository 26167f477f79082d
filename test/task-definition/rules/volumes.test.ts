import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { VOLUMES_FOLDER } from '../../../src/task-definition/rules/volumes/volumes-registry.ts';
import { containers, describePairs, having, task } from './pairs.ts';

const volume = (...list: readonly JsonObject[]) =>
  task({ volumes: list.map((members) => ({ name: 'data', ...members })) });
const efs = (efsVolumeConfiguration: JsonObject) => volume({ efsVolumeConfiguration });
const s3 = (s3filesVolumeConfiguration: JsonObject) => volume({ s3filesVolumeConfiguration });
const docker = (dockerVolumeConfiguration: JsonObject) => volume({ dockerVolumeConfiguration });
const mounted = (...mountPoints: readonly JsonObject[]) =>
  having(containers({ mountPoints }), { volumes: [{ name: 'data' }] });
const launched = (readOnly: boolean) =>
  having(containers({ mountPoints: [{ sourceVolume: 'data', containerPath: '/a', readOnly }] }), {
    volumes: [{ name: 'data', configuredAtLaunch: true }],
  });
const point = (members: JsonObject) =>
  efs({ authorizationConfig: { accessPointId: 'fsap-1' }, ...members });
const iam = efs({ authorizationConfig: { iam: 'ENABLED' }, transitEncryption: 'ENABLED' });
const fsx = (operatingSystemFamily: string) =>
  having(volume({ fsxWindowsFileServerVolumeConfiguration: { fileSystemId: 'fs-1' } }), {
    runtimePlatform: { operatingSystemFamily },
  });

describePairs('volumes', VOLUMES_FOLDER, {
  'unknown-volume': [
    mounted({ sourceVolume: 'other', containerPath: '/a' }),
    mounted({ sourceVolume: 'data', containerPath: '/a' }),
  ],
  'volume-name-missing': [volume({ name: '' }), volume({})],
  'volume-name': [volume({ name: 'my data' }), volume({ name: 'my_data-1' })],
  'duplicate-volume': [volume({}, {}), volume({}, { name: 'other' })],
  'volume-kinds': [
    volume({ host: { sourcePath: '/a' }, efsVolumeConfiguration: { fileSystemId: 'fs-1' } }),
    volume({ host: {}, efsVolumeConfiguration: { fileSystemId: 'fs-1' } }),
  ],
  'efs-access-point-root': [point({ rootDirectory: '/data' }), point({ rootDirectory: '/' })],
  'efs-transit-encryption': [
    point({ transitEncryption: 'DISABLED' }),
    point({ transitEncryption: 'ENABLED' }),
  ],
  'efs-iam-task-role': [iam, having(iam, { taskRoleArn: 'app' })],
  'efs-file-system-id': [
    efs({ fileSystemId: 'fs-XXXXXXXX' }),
    efs({ fileSystemId: 'fs-0123456789abcdef0' }),
  ],
  'efs-port': [efs({ transitEncryptionPort: 0 }), efs({ transitEncryptionPort: 2049 })],
  's3-files-task-role': [
    s3({ fileSystemArn: 'a' }),
    having(s3({ fileSystemArn: 'a' }), { taskRoleArn: 'app' }),
  ],
  's3-files-access-point-root': [
    s3({ accessPointArn: 'a', rootDirectory: '/data' }),
    s3({ accessPointArn: 'a' }),
  ],
  'one-volume-at-launch': [
    volume({ configuredAtLaunch: true }, { name: 'b', configuredAtLaunch: true }),
    volume({ configuredAtLaunch: true }, { name: 'b', configuredAtLaunch: false }),
  ],
  'volume-at-launch-read-only': [launched(true), launched(false)],
  'docker-autoprovision': [
    docker({ autoprovision: true }),
    docker({ autoprovision: true, scope: 'shared' }),
  ],
  'fsx-linux': [fsx('LINUX'), fsx('WINDOWS_SERVER_2022_CORE')],
  'mount-source-missing': [
    mounted({ containerPath: '/a' }),
    mounted({ containerPath: '/a', sourceVolume: 'data' }),
  ],
  'mount-path-missing': [
    mounted({ sourceVolume: 'data', containerPath: '' }),
    mounted({ sourceVolume: 'data', containerPath: '/' }),
  ],
  'duplicate-mount-path': [
    mounted({ containerPath: '/a' }, { containerPath: '/a' }),
    mounted({ containerPath: '/a' }, { containerPath: '/b' }),
  ],
  'volumes-from-unknown': [
    containers({ volumesFrom: [{ sourceContainer: 'db' }] }),
    containers({ volumesFrom: [{ sourceContainer: 'b' }] }, {}),
  ],
});
