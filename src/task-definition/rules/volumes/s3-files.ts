import { textAt } from '../../reader.ts';
import { memberOf } from '../definition-facts.ts';
import { isGiven } from '../places.ts';
import { calledVolume, volumeRule } from './volume-rule.ts';

const SOURCE = 'Amazon ECS API reference, S3FilesVolumeConfiguration';

/** S3 Files is mounted in the name of the task. */
export const s3FilesTaskRole = volumeRule({
  id: 's3-files-task-role',
  severity: 'error',
  title: 'An S3 Files volume needs a task role',
  why: 'The file system is mounted in the name of the task role; Amazon ECS refuses the volume without one.',
  fix: 'Set taskRoleArn to a role that may use the file system.',
  source: SOURCE,
  inspect: (volume, definition) => {
    const isS3 = isGiven(volume.value.s3filesVolumeConfiguration);
    if (!isS3 || textAt(definition, 'taskRoleArn')) return [];
    const message = `${calledVolume(volume)} is S3 Files, and there is no taskRoleArn.`;
    return [{ pointer: '/taskRoleArn', message, hint: 'Set taskRoleArn.' }];
  },
});

/** An access point has a root of its own. */
export const s3FilesAccessPointRoot = volumeRule({
  id: 's3-files-access-point-root',
  severity: 'error',
  title: 'An access point of S3 Files and a root directory are given',
  why: 'The access point says which directory is mounted; Amazon ECS takes no other one beside it than /.',
  fix: 'Delete rootDirectory.',
  source: `${SOURCE}, rootDirectory`,
  inspect: (volume) => {
    const { value, pointer } = memberOf(volume, 's3filesVolumeConfiguration');
    const root = textAt(value, 'rootDirectory') || '/';
    if (!value.accessPointArn || root === '/') return [];
    const message = `${calledVolume(volume)} has an access point and the root directory "${root}".`;
    return [{ pointer: `${pointer}/rootDirectory`, message, hint: 'Delete rootDirectory.' }];
  },
});
