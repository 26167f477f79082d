import { objectAt, textAt } from '../../reader.ts';
import { memberOf } from '../definition-facts.ts';
import { numberLimit } from '../limit-rules.ts';
import { calledVolume, volumeRule } from './volume-rule.ts';

const SOURCE = 'Amazon ECS API reference, EFSVolumeConfiguration';

/** An access point has a root of its own. */
export const efsAccessPointRoot = volumeRule({
  id: 'efs-access-point-root',
  severity: 'error',
  title: 'An EFS access point and a root directory are given',
  why: 'The access point says which directory is mounted; Amazon ECS takes no other one beside it than /.',
  fix: 'Delete rootDirectory; set the path in the access point instead.',
  source: `${SOURCE}, rootDirectory`,
  inspect: (volume) => {
    const efs = memberOf(volume, 'efsVolumeConfiguration');
    const root = textAt(efs.value, 'rootDirectory') || '/';
    const point = objectAt(efs.value, 'authorizationConfig').accessPointId;
    if (!point || root === '/') return [];
    const message = `${calledVolume(volume)} has an access point and the root directory "${root}".`;
    return [{ pointer: `${efs.pointer}/rootDirectory`, message, hint: 'Delete rootDirectory.' }];
  },
});

/** Access points and IAM are for encrypted connections. */
export const efsTransitEncryption = volumeRule({
  id: 'efs-transit-encryption',
  severity: 'error',
  title: 'An EFS volume needs encryption on the way',
  why: 'With an access point or with IAM Amazon ECS takes only transitEncryption ENABLED.',
  fix: 'Set transitEncryption to ENABLED.',
  source: `${SOURCE}, transitEncryption; EFSAuthorizationConfig`,
  inspect: (volume) => {
    const efs = memberOf(volume, 'efsVolumeConfiguration');
    const { accessPointId, iam } = objectAt(efs.value, 'authorizationConfig');
    const isNeeded = Boolean(accessPointId) || iam === 'ENABLED';
    if (!isNeeded || efs.value.transitEncryption === 'ENABLED') return [];
    const what = accessPointId ? 'an access point' : 'IAM';
    const message = `${calledVolume(volume)} uses ${what}, and transitEncryption is not ENABLED.`;
    const hint = 'Set transitEncryption to "ENABLED".';
    return [{ pointer: `${efs.pointer}/transitEncryption`, message, hint }];
  },
});

/** With IAM somebody must be asking. */
export const efsIamTaskRole = volumeRule({
  id: 'efs-iam-task-role',
  severity: 'warning',
  title: 'An EFS volume uses IAM, and the task has no role',
  why: 'The file system is mounted in the name of the task role.',
  fix: 'Set taskRoleArn to a role that may mount the file system.',
  source: 'Amazon ECS API reference, EFSAuthorizationConfig, iam',
  inspect: (volume, definition) => {
    const efs = objectAt(volume.value, 'efsVolumeConfiguration');
    const { iam } = objectAt(efs, 'authorizationConfig');
    if (iam !== 'ENABLED' || textAt(definition, 'taskRoleArn')) return [];
    const message = `${calledVolume(volume)} is mounted with IAM, and there is no taskRoleArn.`;
    return [{ pointer: '/taskRoleArn', message, hint: 'Set taskRoleArn.' }];
  },
});

/** The id of a file system has a form. */
export const efsFileSystemId = volumeRule({
  id: 'efs-file-system-id',
  severity: 'warning',
  title: 'The id of an EFS file system is none',
  why: 'File systems are named fs- and 8 or 17 hex digits; the task cannot mount anything else.',
  fix: 'Copy the id from the EFS console.',
  source: 'Amazon EFS API reference, FileSystemDescription, FileSystemId',
  inspect: (volume) => {
    const efs = memberOf(volume, 'efsVolumeConfiguration');
    const id = textAt(efs.value, 'fileSystemId');
    if (id === undefined || /^(?:arn:[^:]+:elasticfilesystem:.*\/)?fs-[0-9a-f]{8,40}$/.test(id))
      return [];
    const message = `fileSystemId of ${calledVolume(volume)} is "${id}", no id of a file system.`;
    const hint = 'Write it like fs-0123456789abcdef0.';
    return [{ pointer: `${efs.pointer}/fileSystemId`, message, hint }];
  },
});

/** The port of the encrypted connection is a port. */
export const efsPort = numberLimit({
  id: 'efs-port',
  level: 'volume',
  member: 'efsVolumeConfiguration/transitEncryptionPort',
  least: 1,
  most: 65_535,
  unit: 'as a port',
  source: `${SOURCE}, transitEncryptionPort`,
});
