import type { JsonObject } from '../../definition.ts';
import { containersOf, type Located, listAt, objectAt, textAt } from '../../reader.ts';
import { called, isForFargate } from '../definition-facts.ts';
import type { LaunchType, Rule } from '../rule.ts';
import { isPrivateEcrImage } from './private-ecr-image.ts';

interface Need {
  readonly id: string;
  /** What the role is needed for, as in "needed for …". */
  readonly what: string;
  readonly why: string;
  readonly source: string;
  readonly launchTypes?: readonly LaunchType[];
  isNeeded(container: JsonObject, definition: JsonObject): boolean;
}

const NEEDS: readonly Need[] = [
  {
    id: 'execution-role-for-logs',
    what: 'sending its logs with awslogs',
    why: 'Amazon ECS answers "Fargate requires task definition to have execution role ARN to support log driver awslogs."',
    source: 'Amazon ECS developer guide, "Task execution IAM role"',
    launchTypes: ['FARGATE'],
    isNeeded: (container, definition) =>
      isForFargate(definition) && logOf(container).logDriver === 'awslogs',
  },
  {
    id: 'execution-role-for-ecr',
    what: 'pulling its image from Amazon ECR',
    why: 'Amazon ECS answers "Fargate requires task definition to have execution role ARN to support ECR images."',
    source: 'Amazon ECS developer guide, "Task execution IAM role"',
    launchTypes: ['FARGATE'],
    isNeeded: (container, definition) =>
      isForFargate(definition) && isPrivateEcrImage(textAt(container, 'image') ?? ''),
  },
  {
    id: 'execution-role-for-secrets',
    what: 'reading its secrets',
    why: 'Amazon ECS answers "When you are specifying container secrets, you must also specify a value for \'executionRoleArn\'."',
    source:
      'Amazon ECS API reference, ContainerDefinition, secrets; LogConfiguration, secretOptions',
    isNeeded: (container) =>
      listAt(container, 'secrets').length + listAt(logOf(container), 'secretOptions').length > 0,
  },
  {
    id: 'execution-role-for-registry',
    what: 'reading the password of its registry',
    why: 'The execution role reads the credentials of a private registry; without one the image is never pulled.',
    source: 'Amazon ECS API reference, ContainerDefinition, repositoryCredentials',
    isNeeded: (container) => 'credentialsParameter' in objectAt(container, 'repositoryCredentials'),
  },
  {
    id: 'execution-role-for-env-files',
    what: 'reading its environment files from Amazon S3',
    why: 'The execution role reads environment files; without one the container never starts.',
    source: 'Amazon ECS API reference, ContainerDefinition, environmentFiles',
    isNeeded: (container) => listAt(container, 'environmentFiles').length > 0,
  },
  {
    id: 'execution-role-for-credential-specs',
    what: 'reading its domainless credential specification',
    why: 'The execution role reads the credentials of a domainless gMSA; without one the container never starts.',
    source: 'Amazon ECS API reference, ContainerDefinition, credentialSpecs',
    isNeeded: (container) =>
      listAt(container, 'credentialSpecs').some((one) =>
        String(one).startsWith('credentialspecdomainless:'),
      ),
  },
  {
    id: 'execution-role-for-firelens-config',
    what: 'reading the configuration of its log router from Amazon S3',
    why: 'The execution role reads the configuration; without one the log router never starts.',
    source: 'Amazon ECS developer guide, FireLens "config-file-type"',
    isNeeded: (container) =>
      objectAt(objectAt(container, 'firelensConfiguration'), 'options')['config-file-type'] ===
      's3',
  },
];

/** What a container wants of AWS before it runs is done in the name of the execution role. */
export const EXECUTION_ROLE_RULES: readonly Rule[] = NEEDS.map(
  ({ id, what, why, source, launchTypes, isNeeded }) => ({
    id,
    severity: 'error',
    title: `There is no execution role for ${what.replace(/\bits\b/, 'the')}`,
    why,
    fix: 'Set executionRoleArn to a role with the policy AmazonECSTaskExecutionRolePolicy.',
    source,
    ...(launchTypes && { launchTypes }),
    check: (definition) => {
      if ((textAt(definition, 'executionRoleArn') ?? '').trim() !== '') return [];
      const needy = containersOf(definition).find(({ value }) => isNeeded(value, definition));
      return needy === undefined ? [] : [missingRole(needy, what)];
    },
  }),
);

function missingRole(container: Located, what: string) {
  return {
    pointer: '/executionRoleArn',
    message: `There is no executionRoleArn, and ${called(container)} needs one for ${what}.`,
    hint: 'Set executionRoleArn to the ARN of the task execution role.',
  };
}

function logOf(container: JsonObject): JsonObject {
  return objectAt(container, 'logConfiguration');
}
