import type { RunResult } from '../../src/report/run-result.ts';

export const ROLLED_BACK: RunResult = {
  operation: 'deploy',
  outcome: 'rolled-back',
  exitCode: 3,
  cause: 'ECS rolled the service back.',
  hint: 'Push the image first.',
  facts: {
    cluster: 'default',
    service: 'web',
    taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2',
    counts: { desired: 3, running: 3, pending: 0, failed: 3 },
    startedAtMs: 1_700_000_000_000,
    endedAtMs: 1_700_000_072_500,
    explanations: [
      {
        id: 'image-missing',
        title: 'The image cannot be pulled.',
        fix: 'Push the image first.',
        source: 'task',
        count: 3,
        taskId: 'abc',
        reason: 'CannotPullContainerError: <b>not found</b>',
      },
    ],
  },
};

export const INVALID: RunResult = {
  operation: 'validate',
  outcome: 'failed',
  exitCode: 2,
  cause: 'td.json cannot be used.',
  facts: {
    files: [
      {
        file: 'td.json',
        findings: [
          {
            rule: 'unknown-field',
            severity: 'error',
            pointer: '/imagee',
            line: 4,
            column: 7,
            message: 'imagee is not a member.',
            hint: 'Write image.',
            frame: '> 4 | imagee',
          },
        ],
      },
    ],
  },
};
