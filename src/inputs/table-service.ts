import type { InputRow } from './row.ts';

/** The inputs that say what a service is to be. */
export const SERVICE_DEFINITION_ROWS = [
  {
    name: 'service-definition',
    type: 'string',
    description:
      'File (JSON or YAML) of the service, as CreateService takes it. Without it, the service stays as it is.',
    group: 'service',
    operations: ['validate', 'deploy', 'diff', 'verify', 'plan'],
    placeholder: 'file',
  },
  {
    name: 'suspend-autoscaling',
    type: 'flag',
    description:
      'Suspends the scaling of the service while it is deployed; in any case it goes on afterwards as before.',
    group: 'service',
    operations: ['deploy'],
  },
] as const satisfies readonly InputRow[];

/** The inputs that change what a service is told with its new revision. */
export const SERVICE_ROWS = [
  {
    name: 'if-unchanged',
    type: 'choice',
    values: ['register', 'reuse'],
    default: 'register',
    description:
      'What to do when the latest revision says the same: register another one, or reuse it.',
    group: 'service',
    operations: ['register', 'deploy', 'run-task'],
  },
  {
    name: 'enable-ecs-managed-tags',
    type: 'flag',
    description:
      'Whether Amazon ECS tags the tasks with cluster and service. Without it, as it is.',
    group: 'service',
    operations: ['deploy', 'run-task'],
  },
  {
    name: 'propagate-tags',
    type: 'choice',
    values: ['NONE', 'SERVICE', 'TASK_DEFINITION'],
    description: 'Where the tasks of the service get their tags from. Without it, as it is.',
    group: 'service',
    operations: ['deploy', 'run-task'],
  },
  {
    name: 'service-managed-ebs-volume',
    type: 'object',
    description:
      'Configuration of the EBS volume of the tasks, a JSON object. Without it, volumes stay as they are.',
    group: 'service',
    operations: ['deploy'],
    placeholder: 'json',
    needs: { name: 'service-managed-ebs-volume-name', otherwise: 'refuse' },
  },
  {
    name: 'service-managed-ebs-volume-name',
    type: 'string',
    description: 'Name of the volume of the task definition that the EBS volume is for.',
    group: 'service',
    operations: ['deploy'],
    placeholder: 'name',
    needs: { name: 'service-managed-ebs-volume', otherwise: 'refuse' },
  },
] as const satisfies readonly InputRow[];

/** The inputs of the look at the cluster. */
export const FIT_ROWS = [
  {
    name: 'fit-check',
    type: 'choice',
    values: ['warn', 'fail', 'off'],
    default: 'warn',
    description:
      'Whether a deploy to container instances first looks if the rollout finds room, and what it does if not.',
    group: 'service',
    operations: ['deploy'],
  },
] as const satisfies readonly InputRow[];

/** The inputs of the comparison, and of how long to rest between two looks. */
export const DIFF_ROWS = [
  {
    name: 'against',
    type: 'string',
    description:
      'What to compare with, written as task-definition is. Without it, what the service runs.',
    group: 'definition',
    operations: ['diff'],
    placeholder: 'source',
  },
  {
    name: 'exit-code',
    type: 'flag',
    description: 'Ends with the exit code 1 when there is a difference.',
    group: 'output',
    operations: ['diff'],
  },
  {
    name: 'wait-max-delay-seconds',
    type: 'number',
    min: 1,
    max: 3_600,
    default: 15,
    description: 'Longest rest between two looks at the deployment, in seconds.',
    group: 'waiting',
    operations: ['deploy', 'rollback', 'stop', 'continue'],
    placeholder: 'seconds',
  },
] as const satisfies readonly InputRow[];
