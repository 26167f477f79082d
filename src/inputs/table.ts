import type { InputRow } from './row.ts';
import { CHECK_ROWS } from './table-check.ts';
import { CODEDEPLOY_ROWS } from './table-codedeploy.ts';
import { CONTAINER_EDIT_ROWS, DEFINITION_EDIT_ROWS, SOURCE_ROWS } from './table-definition.ts';
import { FLEET_ROWS, SCHEDULED_TASK_ROWS } from './table-fleet.ts';
import { INIT_ROWS } from './table-init.ts';
import { MOCK_ROWS } from './table-mock.ts';
import { PLAN_ROWS } from './table-plan.ts';
import { ROLLOUT_ROWS, WAIT_ROWS } from './table-rollout.ts';
import { RUN_TASK_ROWS } from './table-run-task.ts';
import { DIFF_ROWS, FIT_ROWS, SERVICE_DEFINITION_ROWS, SERVICE_ROWS } from './table-service.ts';
import { EVERY, STEERING, WITH_AWS, WITH_DEFINITION } from './with-operations.ts';

/** Largest value of Amazon ECS's `Integer`, 32 bits with sign. Source: service model of ecs, shape BoxedInteger. */
const MAX_INTEGER = 2_147_483_647;
/** As long as a run may wait: six hours, after which a hosted job ends. Source: GitHub Actions limits. */
const MAX_SECONDS = 21_600;

/**
 * THE table of inputs. The action's inputs, the flags, the help text and docs/inputs.md come from it,
 * in this order. Names that the official actions have too mean what they mean there.
 */
const INPUTS = [
  {
    name: 'operation',
    type: 'choice',
    values: EVERY,
    default: 'deploy',
    description: 'What to do. On the command line it is the first word.',
    group: 'definition',
    operations: EVERY,
    only: 'action',
  },
  {
    name: 'task-definition',
    type: 'string',
    description:
      'File (JSON or YAML), or an ARN, family:revision, service:, s3://bucket/key or codecommit://repo/branch/path.',
    group: 'definition',
    operations: WITH_DEFINITION,
    requiredBy: ['validate', 'render', 'register', 'diff', 'verify', 'plan', 'run-task'],
    unless: [
      'task-definition-arn',
      'task-definition-family',
      'files',
      'explain',
      'service-definition',
    ],
    placeholder: 'file',
  },
  ...SOURCE_ROWS,
  {
    name: 'image',
    type: 'string',
    description:
      'Container image to put into the task definition. Without it, images stay as they are.',
    group: 'definition',
    operations: WITH_DEFINITION,
    placeholder: 'image',
    needs: {
      name: 'task-definition',
      orOneOf: ['task-definition-arn', 'task-definition-family', 'files'],
      otherwise: 'refuse',
    },
  },
  {
    name: 'container-name',
    type: 'list',
    description:
      'Containers that are changed, with commas between. Without it, the only one, or the only essential one.',
    group: 'definition',
    operations: WITH_DEFINITION,
    placeholder: 'names',
    needs: {
      name: 'image',
      orOneOf: CONTAINER_EDIT_ROWS.map(({ name }) => name),
      otherwise: 'ignore',
    },
  },
  ...CONTAINER_EDIT_ROWS,
  ...DEFINITION_EDIT_ROWS,
  ...CHECK_ROWS,
  {
    name: 'output-file',
    type: 'string',
    description: 'File to write the result to. Without it, a new file in the temporary folder.',
    group: 'definition',
    operations: ['render'],
    placeholder: 'file',
  },
  {
    name: 'service',
    type: 'string',
    description: 'Name or ARN of the service.',
    group: 'service',
    operations: WITH_AWS,
    requiredBy: ['plan', 'status', 'init', ...STEERING],
    unless: ['service-definition'],
    placeholder: 'name',
  },
  {
    name: 'cluster',
    type: 'string',
    default: 'default',
    description: 'Name or ARN of the cluster that the service runs in.',
    group: 'service',
    operations: WITH_AWS,
    placeholder: 'name',
  },
  {
    name: 'desired-count',
    type: 'integer',
    min: 0,
    max: MAX_INTEGER,
    description: 'How many tasks the service is to run. Without it, the count stays as it is.',
    group: 'service',
    operations: ['deploy', 'plan'],
    placeholder: 'n',
  },
  {
    name: 'force-new-deployment',
    type: 'flag',
    description: 'Starts new tasks even when nothing has changed. Without it, Amazon ECS decides.',
    group: 'service',
    operations: ['deploy'],
  },
  ...SERVICE_DEFINITION_ROWS,
  ...SERVICE_ROWS,
  ...ROLLOUT_ROWS,
  ...RUN_TASK_ROWS,
  ...FIT_ROWS,
  ...INIT_ROWS,
  ...FLEET_ROWS,
  ...SCHEDULED_TASK_ROWS,
  ...PLAN_ROWS,
  ...CODEDEPLOY_ROWS,
  ...DIFF_ROWS,
  ...WAIT_ROWS,
  {
    name: 'problem',
    type: 'string',
    description: 'Path of a file with packing problems, JSON.',
    group: 'fit',
    operations: ['fit'],
    requiredBy: ['fit'],
    placeholder: 'file',
  },
  {
    name: 'time-limit',
    type: 'number',
    above: 0,
    max: MAX_SECONDS,
    default: 1,
    description: 'How long to search in each packing problem, in seconds.',
    group: 'fit',
    operations: ['fit'],
    placeholder: 'seconds',
  },
  {
    name: 'region',
    type: 'string',
    description:
      'AWS Region. Without it, what the environment says (AWS_REGION, AWS_DEFAULT_REGION).',
    group: 'aws',
    operations: WITH_AWS,
    placeholder: 'region',
  },
  {
    name: 'allowed-account-ids',
    type: 'list',
    description:
      'AWS accounts that may be touched, with commas between. Any other one is refused before anything is read or written.',
    group: 'aws',
    operations: WITH_AWS,
    placeholder: 'ids',
  },
  {
    name: 'max-retries',
    type: 'integer',
    min: 0,
    max: 20,
    default: 3,
    description: 'How often a call to AWS is sent again after a failure that may pass.',
    group: 'aws',
    operations: WITH_AWS,
    placeholder: 'n',
  },
  ...MOCK_ROWS,
  {
    name: 'format',
    type: 'choice',
    values: ['text', 'json'],
    default: 'text',
    description: 'What the end of the run prints: lines for people, or one JSON object on stdout.',
    group: 'output',
    operations: EVERY,
    only: 'command-line',
  },
  {
    name: 'comment-token',
    type: 'string',
    description:
      'GitHub token with pull-requests: write. With it, the summary is also one comment on the pull request, which later runs change.',
    group: 'output',
    operations: EVERY,
    only: 'action',
    placeholder: 'token',
  },
] as const satisfies readonly InputRow[];

/** Any row, with the name and the type of value that it has in the table. */
export type TableRow = (typeof INPUTS)[number];

/** The table for code that treats every row alike. */
export const INPUT_ROWS: readonly InputRow[] = INPUTS;
