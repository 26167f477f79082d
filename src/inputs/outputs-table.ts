import { OUTCOMES } from '../errors.ts';
import { WITH_AWS } from './with-operations.ts';

const RUNS = ['validate', 'matrix', ...WITH_AWS] as const;

/** What a run leaves for the steps after it. action.yml and docs/inputs.md are made of this. */
export const OUTPUTS = [
  {
    name: 'outcome',
    description: `How the run ended. One of ${Object.keys(OUTCOMES).join(', ')}.`,
    operations: RUNS,
  },
  {
    name: 'cause',
    description: 'One sentence that says why the run ended so.',
    operations: RUNS,
  },
  {
    name: 'services',
    description: 'How each of the services ended, a JSON list.',
    operations: ['deploy'],
  },
  {
    name: 'matrix',
    description: 'Matrix for strategy.matrix of a later job, JSON.',
    operations: ['matrix'],
  },
  {
    name: 'task-definition',
    description: 'Path of the file that the task definition was written to.',
    operations: ['render', 'init'],
  },
  {
    name: 'service-definition',
    description: 'Path of the file that the service definition was written to.',
    operations: ['init'],
  },
  {
    name: 'task-definition-arn',
    description: 'ARN of the revision that was registered, or used as it is.',
    operations: ['register', 'deploy', 'run-task'],
  },
  {
    name: 'service-deployment-arn',
    description: 'ARN of the service deployment that was followed to its end.',
    operations: ['deploy', 'rollback', 'stop', 'continue'],
  },
  {
    name: 'codedeploy-deployment-id',
    description: 'Id of the CodeDeploy deployment that was created.',
    operations: ['deploy'],
  },
  {
    name: 'run-task-arn',
    description: 'ARNs of the tasks that run-task started, a JSON list.',
    operations: ['deploy', 'run-task'],
  },
  {
    name: 'run-task-exit-codes',
    description: 'Exit codes by container of each of these tasks that was waited for, a JSON list.',
    operations: ['deploy', 'run-task'],
  },
] as const;
