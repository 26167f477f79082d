import type { JsonObject } from '../json.ts';
import { cpuUnitsOf, memoryMibOf } from './task-size.ts';

/** What a refusal speaks of. */
interface Refused {
  readonly definition: JsonObject;
  /** Of the member that is wrong or missing. */
  readonly pointer: string;
  /** The container in which it is; empty when it is in none. */
  readonly container: JsonObject;
}

/**
 * AWS's own sentences, by the rule that is broken, in the order in which they are told.
 * @source reference/task-definition.md sections 1, 3, 4, 5, 6, 8 and 10
 */
export const REFUSAL_WORDS: { readonly [rule: string]: (refused: Refused) => string } = {
  'no-family': () => 'Family should not be null or empty.',
  'family-name': () => 'Family contains invalid characters or is too long.',
  'no-containers': () => 'Container list cannot be empty.',
  'too-many-containers': () =>
    'Too many containers. A task definition may have at most 10 containers.',
  'container-name': ({ container: { name } }) =>
    typeof name === 'string' && name !== ''
      ? 'Container.name contains invalid characters.'
      : 'Container.name should not be null or empty.',
  'no-image': () => 'Container.image should not be null or empty.',
  'image-characters': () => 'Container.image contains invalid characters.',
  'no-memory': ({ container }) =>
    `Invalid setting for container '${container.name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
  'unknown-volume': ({ definition, pointer }) => `Unknown volume '${nameAt(definition, pointer)}'.`,
  'port-missing': badPort,
  'container-port-limits': badPort,
  'awsvpc-host-port': () =>
    'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
  'duplicate-container': () => 'Container names must be unique within a task definition.',
  'no-essential-container': () => 'Task definition must have at least one essential container.',
  'depends-on-essential': () =>
    'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
  'task-size-text': ({ pointer }) => `Invalid '${pointer.slice(1)}' setting for task.`,
  'task-cpu-range': () => "Invalid 'cpu' setting for task.",
  'fargate-network-mode': () => "Fargate only supports network mode 'awsvpc'.",
  'fargate-size': noSize,
  'fargate-pid-mode': ({ definition }) =>
    `Tasks using the Fargate launch type do not support pidMode '${definition.pidMode}'. The supported value for pidMode is 'task'.`,
  'fargate-placement-constraints': () => 'Fargate does not support task placement constraints.',
  'fargate-host-path': () => 'Fargate compatible task definitions do not support sourcePath',
  'execution-role-for-ecr': () =>
    'Fargate requires task definition to have execution role ARN to support ECR images.',
  'execution-role-for-logs': () =>
    'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
  'execution-role-for-secrets': () =>
    "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
  'role-not-a-role': () => 'Role is not valid',
  'role-placeholder': () => 'Role is not valid',
  'awslogs-options': () => 'Log driver awslogs requires options: awslogs-region, awslogs-group',
  'secret-and-variable': sharedSecret,
  'duplicate-secret': sharedSecret,
  'container-above-task': ({ container: { name } }) =>
    `Invalid setting for container '${name}'. The 'memory' setting for container '${name}' is greater than for the task.`,
  'cpu-sum-above-task': () =>
    "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
};

function badPort({ container: { name } }: Refused): string {
  return `Invalid 'containerPort' setting for container '${name}'.`;
}

function noSize({ definition }: Refused): string {
  const { cpu, memory } = definition;
  for (const [member, value] of [['cpu', cpu] as const, ['memory', memory] as const]) {
    if (value === undefined)
      return `Fargate requires that '${member}' be defined at the task level.`;
  }
  const units = cpuUnitsOf(String(cpu));
  const mib = memoryMibOf(String(memory));
  if (units === undefined) return "Invalid 'cpu' setting for task.";
  if (mib === undefined) return "Invalid 'memory' setting for task.";
  return `No Fargate configuration exists for given values: ${units} CPU, ${mib} memory. See the Amazon ECS documentation for the valid values.`;
}

function sharedSecret({ definition, pointer }: Refused): string {
  const name = nameAt(
    definition,
    pointer.replace(/(\/secrets\/\d+|\/environment\/\d+).*/, '$1/name'),
  );
  return `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'.`;
}

/** The text at a pointer. */
function nameAt(definition: JsonObject, pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const value = steps.reduce<unknown>(
    (one, step) => (one as JsonObject | undefined)?.[step],
    definition,
  );
  return String(value ?? '');
}
