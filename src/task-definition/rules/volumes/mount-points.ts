import { objectsAt, textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, containerNames } from '../definition-facts.ts';
import { repeatsOf } from '../repeats-of.ts';

const SOURCE = 'Amazon ECS API reference, MountPoint';

/** A mount point says what is mounted. */
export const mountSource = containerRule({
  id: 'mount-source-missing',
  severity: 'warning',
  title: 'A mount point names no volume',
  why: 'Nothing can be mounted there, and Amazon ECS may refuse it.',
  fix: 'Set sourceVolume to the name of a volume, or delete the mount point.',
  source: `${SOURCE}, sourceVolume`,
  inspect: (container) =>
    objectsAt(container, 'mountPoints')
      .filter(({ value }) => (value.sourceVolume ?? '') === '')
      .map(({ pointer }) => ({
        pointer: `${pointer}/sourceVolume`,
        message: `A mount point of ${called(container)} names no volume.`,
        hint: 'Set sourceVolume, or delete the mount point.',
      })),
});

/** A mount point says where it is mounted. */
export const mountPath = containerRule({
  id: 'mount-path-missing',
  severity: 'warning',
  title: 'A mount point has no path',
  why: 'Docker does not know where in the container the volume goes.',
  fix: 'Set containerPath to a path in the container.',
  source: `${SOURCE}, containerPath`,
  inspect: (container) =>
    objectsAt(container, 'mountPoints')
      .filter(({ value }) => (value.containerPath ?? '') === '')
      .map(({ pointer }) => ({
        pointer: `${pointer}/containerPath`,
        message: `A mount point of ${called(container)} has no containerPath.`,
        hint: 'Set containerPath, or delete the mount point.',
      })),
});

/** A path of a container shows one volume. */
export const duplicateMountPath = containerRule({
  id: 'duplicate-mount-path',
  severity: 'warning',
  title: 'Two volumes are mounted at the same path',
  why: 'Docker refuses to start a container with two mounts at one path.',
  fix: 'Mount one of them elsewhere.',
  source: `${SOURCE}, containerPath`,
  inspect: (container) =>
    repeatsOf(objectsAt(container, 'mountPoints'), 'containerPath').map(({ pointer, name }) => ({
      pointer,
      message: `${called(container)} has another volume at ${name}.`,
      hint: 'Change one of the paths.',
    })),
});

/** Volumes are taken over from a container of the task. */
export const volumesFromUnknown = containerRule({
  id: 'volumes-from-unknown',
  severity: 'error',
  title: 'Volumes are taken from a container that is not there',
  why: 'Amazon ECS refuses volumesFrom with an unknown container.',
  fix: 'Write the name of a container of the task.',
  source: 'Amazon ECS API reference, VolumeFrom, sourceContainer',
  inspect: (container, definition) => {
    const names = containerNames(definition);
    return objectsAt(container, 'volumesFrom').flatMap(({ value, pointer }) => {
      const name = textAt(value, 'sourceContainer');
      if (name === undefined || names.includes(name)) return [];
      const message = `${called(container)} takes volumes from "${name}", but the containers are ${names.join(', ')}.`;
      const hint = 'Write the name of one of the containers.';
      return [{ pointer: `${pointer}/sourceContainer`, message, hint }];
    });
  },
});
