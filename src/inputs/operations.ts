/** What an operation is for, and how it is called in a shell. */
interface OperationRow {
  /** One sentence for a list of operations. */
  readonly summary: string;
  /** Command lines without the program's name. */
  readonly examples: readonly string[];
}

/**
 * What a run can be asked to do: the action's input `operation` and the command line's subcommand.
 * `mock` is a server that runs until it is stopped, so only the command line has it.
 * @source design.md section 2
 */
export const OPERATIONS = {
  validate: {
    summary: 'Checks a task definition and tells every finding. Talks to no AWS, changes nothing.',
    examples: ['validate task-definition.json'],
  },
  render: {
    summary: 'Writes the edited task definition to a file. Asks AWS only for what is held there.',
    examples: ['render --task-definition task-definition.json --image example/app:2'],
  },
  register: {
    summary: 'Registers the task definition as a new revision.',
    examples: ['register --task-definition task-definition.json --image example/app:2'],
  },
  deploy: {
    summary: 'Registers a new revision, rolls it out to a service and waits for how that ends.',
    examples: [
      'deploy --task-definition task-definition.json --service web --mock',
      'deploy --service web --cluster production --force-new-deployment',
    ],
  },
  diff: {
    summary: 'Shows what the task definition changes against the one that runs, or another one.',
    examples: [
      'diff --task-definition task-definition.json --service web',
      'diff --task-definition new.json --against old.json --exit-code',
    ],
  },
  rollback: {
    summary: 'Takes a service back to the last revision that was deployed well, or a named one.',
    examples: [
      'rollback --service web --cluster production',
      'rollback --service web --to-revision web:41',
    ],
  },
  stop: {
    summary: 'Stops the deployment that goes on; ECS takes the service back.',
    examples: ['stop --service web --cluster production'],
  },
  continue: {
    summary: 'Answers the pause hooks of a deployment and follows it further.',
    examples: [
      'continue --service web --cluster production',
      'continue --service web --hook-id ecs-pause-1 --hook-action rollback',
    ],
  },
  verify: {
    summary: 'Looks whether roles, images, secrets and the rest are there. Changes nothing.',
    examples: ['verify --task-definition task-definition.json --service web --cluster production'],
  },
  plan: {
    summary:
      'Shows what a deploy would change and whether it finds room and all it needs. Changes nothing.',
    examples: ['plan --task-definition task-definition.json --service web --cluster production'],
  },
  status: {
    summary: 'Shows a service: its deployments, task counts and last events.',
    examples: ['status --service web --cluster production'],
  },
  'run-task': {
    summary:
      'Runs a one-off task, a migration for instance, shows its log and gives its exit code.',
    examples: [
      'run-task --task-definition migrate.json --service web --exit-code-from migrate',
      'run-task --task-definition migrate.json --run-task-subnets subnet-1,subnet-2',
    ],
  },
  init: {
    summary:
      'Writes the task definition and the service definition of a service that is there to files.',
    examples: [
      'init --service web --cluster production',
      'init --service web --cluster production --output-folder deploy --definition-format yaml',
    ],
  },
  matrix: {
    summary: 'Prints a matrix for GitHub, so that the services of a file fan out over runners.',
    examples: ['matrix --services services.yml', 'matrix --services services.yml --wave 1'],
  },
  fit: {
    summary: 'Packs tasks into the cheapest instances and proves how near to the minimum that is.',
    examples: [
      'fit --problem problem.json',
      'fit --problem problem.json --time-limit 10 --format json',
    ],
  },
  mock: {
    summary: 'Runs the mock AWS as a server on this machine until it is stopped.',
    examples: ['mock --port 4566 --speed 60'],
  },
} as const satisfies Record<string, OperationRow>;

/** Name of an operation, `mock` included. */
export type OperationName = keyof typeof OPERATIONS;

/** Whether a word is the name of an operation. */
export function isOperation(word: string): word is OperationName {
  return Object.hasOwn(OPERATIONS, word);
}
