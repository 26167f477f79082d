import type { Rule } from '../rule.ts';
import { atLaunchReadOnly, oneAtLaunch } from './configured-at-launch.ts';
import { dockerAutoprovision, fsxLinux } from './docker-volume.ts';
import {
  efsAccessPointRoot,
  efsFileSystemId,
  efsIamTaskRole,
  efsPort,
  efsTransitEncryption,
} from './efs.ts';
import { duplicateMountPath, mountPath, mountSource, volumesFromUnknown } from './mount-points.ts';
import { s3FilesAccessPointRoot, s3FilesTaskRole } from './s3-files.ts';
import { unknownVolume } from './unknown-volume.ts';
import { volumeKinds } from './volume-kinds.ts';
import { duplicateVolume, volumeName, volumeNameMissing } from './volume-name.ts';

/** The rules of this folder. */
export const VOLUMES_FOLDER: readonly Rule[] = [
  oneAtLaunch,
  atLaunchReadOnly,
  dockerAutoprovision,
  fsxLinux,
  efsAccessPointRoot,
  efsTransitEncryption,
  efsIamTaskRole,
  efsFileSystemId,
  efsPort,
  mountSource,
  mountPath,
  duplicateMountPath,
  volumesFromUnknown,
  s3FilesTaskRole,
  s3FilesAccessPointRoot,
  unknownVolume,
  volumeKinds,
  volumeNameMissing,
  volumeName,
  duplicateVolume,
];
