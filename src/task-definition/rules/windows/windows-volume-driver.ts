import { textAt } from '../../reader.ts';
import { isForWindows, memberOf, volumesOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** Docker on Windows has one volume driver. */
export const windowsVolumeDriver: Rule = {
  id: 'windows-volume-driver',
  severity: 'error',
  title: 'Windows has no volume driver but local',
  why: 'Amazon ECS takes Docker volumes of Windows containers only with the driver local.',
  fix: 'Set driver to local.',
  source: 'Amazon ECS API reference, Volume, dockerVolumeConfiguration',
  launchTypes: ['EC2'],
  check: (definition) => {
    if (!isForWindows(definition)) return [];
    return volumesOf(definition).flatMap((volume) => {
      const docker = memberOf(volume, 'dockerVolumeConfiguration');
      const driver = textAt(docker.value, 'driver') || 'local';
      if (driver === 'local') return [];
      const message = `The volume driver is "${driver}", and Windows containers have only local.`;
      return [{ pointer: `${docker.pointer}/driver`, message, hint: 'Set driver to "local".' }];
    });
  },
};
