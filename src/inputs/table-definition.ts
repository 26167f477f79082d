import type { InputRow } from './row.ts';
import { FROM_AWS, WITH_DEFINITION } from './with-operations.ts';

/** Without one of these there is nothing to edit. */
const NEEDS_DEFINITION = {
  name: 'task-definition',
  orOneOf: ['task-definition-arn', 'task-definition-family', 'files'],
  otherwise: 'refuse',
} as const;

const EDIT = {
  group: 'definition',
  operations: WITH_DEFINITION,
  needs: NEEDS_DEFINITION,
} as const;

/** The inputs that say which definition is meant, beside its file. */
export const SOURCE_ROWS = [
  {
    name: 'task-definition-arn',
    type: 'string',
    description: 'ARN of a registered revision, used when task-definition is not given.',
    group: 'definition',
    operations: FROM_AWS,
    placeholder: 'arn',
  },
  {
    name: 'task-definition-family',
    type: 'string',
    description: 'Family of which the latest revision is used, when nothing before it is given.',
    group: 'definition',
    operations: FROM_AWS,
    placeholder: 'family',
  },
  {
    name: 'task-definition-revision',
    type: 'integer',
    min: 1,
    max: 2_147_483_647,
    description: 'Revision of task-definition-family to use instead of the latest one.',
    group: 'definition',
    operations: FROM_AWS,
    placeholder: 'n',
    needs: { name: 'task-definition-family', otherwise: 'refuse' },
  },
] as const satisfies readonly InputRow[];

/** The inputs that change a container of the definition, in the order of their effect. */
export const CONTAINER_EDIT_ROWS = [
  {
    ...EDIT,
    name: 'environment-variables',
    type: 'pairs',
    description: 'Environment variables to set in the container, one NAME=value a line.',
    placeholder: 'pairs',
  },
  {
    ...EDIT,
    name: 'environment-remove',
    type: 'list',
    description: 'Names of environment variables and secrets to take out of the container.',
    placeholder: 'names',
  },
  {
    ...EDIT,
    name: 'environment-exclusive',
    type: 'flag',
    description:
      'Takes every environment variable out of the container that environment-variables does not name.',
    needs: { name: 'environment-variables', otherwise: 'refuse' },
  },
  {
    ...EDIT,
    name: 'env-files',
    type: 'lines',
    description:
      'ARNs of environment files in Amazon S3, one a line, in place of those of the container.',
    placeholder: 'arns',
  },
  {
    ...EDIT,
    name: 'secrets',
    type: 'pairs',
    description: 'Secrets to set in the container, one NAME=ARN a line.',
    placeholder: 'pairs',
  },
  {
    ...EDIT,
    name: 'log-configuration-log-driver',
    type: 'string',
    description: 'Log driver of the container, awslogs for instance.',
    placeholder: 'driver',
  },
  {
    ...EDIT,
    name: 'log-configuration-options',
    type: 'pairs',
    description: 'Options of the log driver to set, one name=value a line.',
    placeholder: 'pairs',
  },
  {
    ...EDIT,
    name: 'docker-labels',
    type: 'pairs',
    description: 'Docker labels to set on the container, one name=value a line.',
    placeholder: 'pairs',
  },
  {
    ...EDIT,
    name: 'command',
    type: 'words',
    description:
      'Command of the container: words as in a shell, with quotes, or a JSON list of texts.',
    placeholder: 'command',
  },
] as const satisfies readonly InputRow[];

/** The inputs that change the definition as a whole, or any part of it. */
export const DEFINITION_EDIT_ROWS = [
  {
    ...EDIT,
    name: 'images',
    type: 'pairs',
    description: 'Images of several containers, one container=image a line.',
    placeholder: 'pairs',
  },
  {
    ...EDIT,
    name: 'task-role-arn',
    type: 'string',
    description: 'ARN of the role that the containers act as.',
    placeholder: 'arn',
  },
  {
    ...EDIT,
    name: 'execution-role-arn',
    type: 'string',
    description: 'ARN of the role with which Amazon ECS pulls images and reads secrets.',
    placeholder: 'arn',
  },
  {
    ...EDIT,
    name: 'cpu',
    type: 'string',
    description: 'CPU of the task: CPU units, 1024 for one vCPU, or "1 vCPU".',
    placeholder: 'units',
  },
  {
    ...EDIT,
    name: 'memory',
    type: 'string',
    description: 'Memory of the task: MiB, or "2 GB".',
    placeholder: 'mib',
  },
  {
    ...EDIT,
    name: 'set',
    type: 'pairs',
    description:
      'Any value, one path=value a line: containerDefinitions[app].portMappings[0].hostPort=0.',
    placeholder: 'pairs',
  },
  {
    ...EDIT,
    name: 'tags',
    type: 'pairs',
    description: 'Tags to set on the task definition, one key=value a line.',
    placeholder: 'pairs',
  },
  {
    ...EDIT,
    name: 'merge',
    type: 'lines',
    description:
      'Files to lay over the definition, one a line; containers are matched by their name.',
    placeholder: 'files',
  },
  {
    ...EDIT,
    name: 'substitute',
    type: 'flag',
    description: `Puts environment variables of the step in for \${NAME} and \${NAME:-default}.`,
  },
  {
    ...EDIT,
    name: 'pin-image-digest',
    type: 'flag',
    operations: FROM_AWS,
    description: 'Replaces tags of images in Amazon ECR by the digests that they stand for.',
  },
  {
    ...EDIT,
    name: 'keep-null-value-keys',
    type: 'list',
    description:
      'Names of members that are sent as empty when they are null, instead of being left out.',
    placeholder: 'names',
  },
] as const satisfies readonly InputRow[];
