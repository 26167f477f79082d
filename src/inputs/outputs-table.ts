import { OUTCOMES } from '../errors.ts';

/** What a run leaves for the steps after it. action.yml and docs/inputs.md are made of this. */
export const OUTPUTS = [
  {
    name: 'outcome',
    description: `How the run ended. One of ${Object.keys(OUTCOMES).join(', ')}.`,
    operations: ['validate', 'render', 'register', 'deploy', 'diff', 'status'],
  },
  {
    name: 'cause',
    description: 'One sentence that says why the run ended so.',
    operations: ['validate', 'render', 'register', 'deploy', 'diff', 'status'],
  },
  {
    name: 'task-definition',
    description: 'Path of the file that the edited task definition was written to.',
    operations: ['render'],
  },
  {
    name: 'task-definition-arn',
    description: 'ARN of the revision that was registered, or used as it is.',
    operations: ['register', 'deploy'],
  },
  {
    name: 'service-deployment-arn',
    description: 'ARN of the service deployment that was followed to its end.',
    operations: ['deploy'],
  },
] as const;
