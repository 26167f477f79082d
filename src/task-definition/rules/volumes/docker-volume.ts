import { textAt } from '../../reader.ts';
import { memberOf } from '../definition-facts.ts';
import { calledVolume, volumeRule } from './volume-rule.ts';

/** A volume of one task is made with the task. */
export const dockerAutoprovision = volumeRule({
  id: 'docker-autoprovision',
  severity: 'error',
  title: 'autoprovision is for shared Docker volumes',
  why: 'A volume of scope task is always made with the task; Amazon ECS takes autoprovision for shared ones only.',
  fix: 'Set scope to shared, or delete autoprovision.',
  source: 'Amazon ECS API reference, DockerVolumeConfiguration, autoprovision',
  launchTypes: ['EC2'],
  inspect: (volume) => {
    const { value, pointer } = memberOf(volume, 'dockerVolumeConfiguration');
    const scope = textAt(value, 'scope') || 'task';
    if (value.autoprovision !== true || scope === 'shared') return [];
    const message = `${calledVolume(volume)} has autoprovision, and its scope is ${scope}.`;
    return [{ pointer: `${pointer}/autoprovision`, message, hint: 'Delete autoprovision.' }];
  },
});

/** FSx for Windows is for Windows. */
export const fsxLinux = volumeRule({
  id: 'fsx-linux',
  severity: 'warning',
  title: 'FSx for Windows File Server is mounted in a Linux task',
  why: 'Only Windows instances mount these volumes.',
  fix: 'Set operatingSystemFamily to a Windows one, or use EFS.',
  source: 'Amazon ECS developer guide, "Use FSx for Windows File Server volumes"',
  launchTypes: ['EC2'],
  inspect: (volume, definition) => {
    const { value } = memberOf({ value: definition, pointer: '' }, 'runtimePlatform');
    const isLinux = textAt(value, 'operatingSystemFamily') === 'LINUX';
    if (volume.value.fsxWindowsFileServerVolumeConfiguration === undefined || !isLinux) return [];
    const message = `${calledVolume(volume)} is FSx for Windows, and the task runs Linux.`;
    const pointer = `${volume.pointer}/fsxWindowsFileServerVolumeConfiguration`;
    return [{ pointer, message, hint: 'Use an EFS volume.' }];
  },
});
