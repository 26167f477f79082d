import { containersOf, objectsAt, textAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** A mount point names a volume of the definition. */
export const unknownVolume: Rule = {
  id: 'unknown-volume',
  severity: 'error',
  title: 'A mount point names a volume that is not there',
  why: `Amazon ECS answers "Unknown volume 'x'."`,
  fix: 'Add the volume to volumes, or correct sourceVolume.',
  source: 'Amazon ECS API reference, MountPoint, sourceVolume',
  check: (definition) => {
    const volumes = objectsAt({ value: definition, pointer: '' }, 'volumes');
    const names = volumes.flatMap(({ value }) => textAt(value, 'name') ?? []);
    return containersOf(definition)
      .flatMap((container) => objectsAt(container, 'mountPoints'))
      .flatMap(({ value, pointer }) => {
        const name = textAt(value, 'sourceVolume');
        if (name === undefined || names.includes(name)) return [];
        const there =
          names.length === 0 ? 'there are no volumes' : `the volumes are ${names.join(', ')}`;
        const message = `The mount point names volume "${name}", but ${there}.`;
        return [
          {
            pointer: `${pointer}/sourceVolume`,
            message,
            hint: `Add a volume "${name}" to volumes.`,
          },
        ];
      });
  },
};
