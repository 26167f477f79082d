import type { InputRow } from './row.ts';

/** Longest bake time. Source: CreateService, bakeTimeInMinutes, 0 to 1440. */
const MAX_BAKE_MINUTES = 1_440;

/** A hosted job ends after six hours, whatever the step still waits for. Source: GitHub Actions limits. */
const MAX_MINUTES = 360;

const FOLLOWING = ['deploy', 'rollback', 'stop', 'continue'] as const;

/** How long a deployment is followed. */
export const WAIT_ROWS = [
  {
    name: 'wait-for-service-stability',
    type: 'flag',
    default: true,
    description:
      'Follows the deployment to its end. When false, the run ends as soon as AWS accepts it.',
    group: 'waiting',
    operations: FOLLOWING,
  },
  {
    name: 'wait-for-minutes',
    type: 'number',
    above: 0,
    max: MAX_MINUTES,
    default: 30,
    description: 'How long to wait for the end of the deployment or of the task, in minutes.',
    group: 'waiting',
    operations: [...FOLLOWING, 'run-task'],
    placeholder: 'minutes',
  },
] as const satisfies readonly InputRow[];

/** How a deployment is guarded, and what is done when it does not succeed. */
export const ROLLOUT_ROWS = [
  {
    name: 'verify',
    type: 'flag',
    description:
      'Looks before the first write whether images, roles, secrets and the rest are there, as the operation verify does.',
    group: 'service',
    operations: ['deploy'],
  },
  {
    name: 'on-failure',
    type: 'choice',
    values: ['leave', 'rollback'],
    default: 'leave',
    description:
      'What to do when the deployment fails or takes too long and ECS does not take it back itself.',
    group: 'waiting',
    operations: ['deploy'],
  },
  {
    name: 'on-cancel',
    type: 'choice',
    values: ['leave', 'stop', 'rollback'],
    default: 'leave',
    description: 'What to do with the deployment when the run is cancelled.',
    group: 'waiting',
    operations: ['deploy'],
  },
  {
    name: 'wait-until',
    type: 'choice',
    values: [
      'complete',
      'POST_SCALE_UP',
      'TEST_TRAFFIC_SHIFT',
      'POST_TEST_TRAFFIC_SHIFT',
      'PRODUCTION_TRAFFIC_SHIFT',
      'POST_PRODUCTION_TRAFFIC_SHIFT',
      'BAKE_TIME',
      'CLEAN_UP',
      'ready',
    ],
    default: 'complete',
    description:
      'Stage at which the run ends while the deployment goes on, like POST_TEST_TRAFFIC_SHIFT, or ready of CodeDeploy; complete is the end.',
    group: 'waiting',
    placeholder: 'stage',
    operations: ['deploy', 'continue'],
  },
  {
    name: 'alarms',
    type: 'list',
    description:
      'CloudWatch alarms that take the deployment back when they fire, with commas between.',
    group: 'waiting',
    operations: ['deploy'],
    placeholder: 'names',
  },
  {
    name: 'alarm-preflight',
    type: 'choice',
    values: ['watch', 'fail'],
    default: 'watch',
    description:
      'What to do when an alarm fires before the deployment: watch it and go on, or fail.',
    group: 'waiting',
    operations: ['deploy'],
  },
  {
    name: 'bake-minutes',
    type: 'number',
    min: 0,
    max: MAX_BAKE_MINUTES,
    default: 0,
    description: 'How long the alarms are watched after the deployment is complete, in minutes.',
    group: 'waiting',
    operations: ['deploy'],
    placeholder: 'minutes',
  },
  {
    name: 'keep-revisions',
    type: 'integer',
    min: 1,
    max: 100,
    description:
      'Active revisions of the family that stay after a success. Without it, all of them stay.',
    group: 'service',
    operations: ['deploy'],
    placeholder: 'n',
  },
  {
    name: 'to-revision',
    type: 'string',
    description:
      'Task definition to go back to, family:revision or ARN. Without it, the last one that was deployed well.',
    group: 'service',
    operations: ['rollback'],
    placeholder: 'revision',
  },
  {
    name: 'hook-action',
    type: 'choice',
    values: ['continue', 'rollback'],
    default: 'continue',
    description: 'Answer to the pause hooks of the deployment.',
    group: 'service',
    operations: ['continue'],
  },
  {
    name: 'hook-id',
    type: 'string',
    description: 'The pause hook to answer. Without it, every one that waits.',
    group: 'service',
    operations: ['continue'],
    placeholder: 'id',
  },
] as const satisfies readonly InputRow[];
