import type { InputRow } from './row.ts';

const TASK = { group: 'task', operations: ['deploy', 'run-task'] } as const;

/**
 * The inputs of a standalone task, which runs alone or before a service is updated.
 * Names are those of the official deploy action, but run-task-count and exit-code-from.
 */
export const RUN_TASK_ROWS = [
  {
    ...TASK,
    name: 'run-task',
    type: 'flag',
    default: false,
    operations: ['deploy'],
    description: 'Runs a task of the new revision before the service is updated, or without one.',
  },
  {
    ...TASK,
    name: 'run-task-container-overrides',
    type: 'objects',
    description: 'What containers of the task do otherwise: a JSON list as RunTask takes it.',
    placeholder: 'json',
  },
  {
    ...TASK,
    name: 'run-task-subnets',
    type: 'list',
    description: 'Subnets of the task, with commas between. Without it, those of the service.',
    placeholder: 'subnets',
  },
  {
    ...TASK,
    name: 'run-task-security-groups',
    type: 'list',
    description:
      'Security groups of the task, with commas between. Without it, those of the service whose subnets it has.',
    placeholder: 'groups',
  },
  {
    ...TASK,
    name: 'run-task-assign-public-ip',
    type: 'choice',
    values: ['DISABLED', 'ENABLED'],
    description:
      'Whether the task gets a public address. Without it, as the service, or DISABLED with subnets of its own.',
  },
  {
    ...TASK,
    name: 'run-task-capacity-provider-strategy',
    type: 'objects',
    description:
      'Capacity provider strategy of the task, a JSON list. Without it, run-task-launch-type counts.',
    placeholder: 'json',
  },
  {
    ...TASK,
    name: 'run-task-launch-type',
    type: 'choice',
    values: ['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES', 'cluster-default'],
    description:
      'FARGATE, EC2, EXTERNAL, MANAGED_INSTANCES or cluster-default. Without it, FARGATE with awsvpc, else EC2.',
    placeholder: 'type',
  },
  {
    ...TASK,
    name: 'run-task-count',
    type: 'integer',
    min: 1,
    max: 10,
    default: 1,
    description: 'How many tasks to run.',
    placeholder: 'n',
  },
  {
    ...TASK,
    name: 'run-task-started-by',
    type: 'string',
    default: 'GitHub-Actions',
    description: 'Who the task says that it was started by.',
    placeholder: 'name',
  },
  {
    ...TASK,
    name: 'run-task-tags',
    type: 'objects',
    description: 'Tags of the task, a JSON list of key and value.',
    placeholder: 'json',
  },
  {
    ...TASK,
    name: 'run-task-managed-ebs-volume-name',
    type: 'string',
    description: 'Name of the volume of the task definition that the EBS volume is for.',
    placeholder: 'name',
    needs: { name: 'run-task-managed-ebs-volume', otherwise: 'refuse' },
  },
  {
    ...TASK,
    name: 'run-task-managed-ebs-volume',
    type: 'object',
    description: 'Configuration of the EBS volume of the task, a JSON object.',
    placeholder: 'json',
    needs: { name: 'run-task-managed-ebs-volume-name', otherwise: 'refuse' },
  },
  {
    ...TASK,
    name: 'wait-for-task-stopped',
    type: 'flag',
    description:
      'Whether to wait until the task has stopped, and to judge it. Without it, run-task waits and deploy does not.',
  },
  {
    ...TASK,
    name: 'exit-code-from',
    type: 'string',
    description:
      'The container that alone decides, and whose exit code is that of the run. Without it, all essential ones.',
    placeholder: 'container',
  },
] as const satisfies readonly InputRow[];
