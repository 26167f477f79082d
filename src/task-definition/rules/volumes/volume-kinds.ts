import { isGiven } from '../places.ts';
import { calledVolume, volumeRule } from './volume-rule.ts';

const KINDS: readonly string[] = [
  'configuredAtLaunch',
  'dockerVolumeConfiguration',
  'efsVolumeConfiguration',
  'fsxWindowsFileServerVolumeConfiguration',
  's3filesVolumeConfiguration',
];

/** A volume is of one kind. */
export const volumeKinds = volumeRule({
  id: 'volume-kinds',
  severity: 'error',
  title: 'A volume is of several kinds',
  why: 'A volume lies on the host, in Docker, in EFS, in FSx, in S3 Files or on EBS; Amazon ECS refuses two of them.',
  fix: 'Keep the configuration that is meant.',
  source: 'Amazon ECS API reference, Volume',
  inspect: (volume) => {
    const { value, pointer } = volume;
    const kinds = KINDS.filter((kind) => isGiven(value[kind]));
    // An empty host is what describe-task-definition writes beside any kind.
    if (isGiven(value.host)) kinds.push('host');
    if (kinds.length < 2) return [];
    const message = `${calledVolume(volume)} has ${kinds.join(' and ')}; one of them can be.`;
    return [{ pointer, message, hint: `Delete ${kinds.slice(1).join(' and ')}.` }];
  },
});
