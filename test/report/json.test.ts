import { jsonOf } from '../../src/report/json.ts';
import { INVALID, ROLLED_BACK } from './results.ts';

describe('jsonOf', () => {
  test('is one object with outcome, cause, ARNs, counts and times', () => {
    expect(JSON.parse(jsonOf(ROLLED_BACK))).toMatchObject({
      operation: 'deploy',
      outcome: 'rolled-back',
      exitCode: 3,
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2',
      counts: { desired: 3, running: 3, pending: 0, failed: 3 },
      times: {
        startedAt: '2023-11-14T22:13:20.000Z',
        endedAt: '2023-11-14T22:14:32.500Z',
        seconds: 72.5,
      },
      causes: [{ id: 'image-missing', count: 3 }],
    });
  });

  test('lists findings by file, without the lines around them', () => {
    const { files } = JSON.parse(jsonOf(INVALID));
    expect(files).toEqual([
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
          },
        ],
      },
    ]);
  });

  test('has the differences of a diff', () => {
    const differences = [{ path: 'cpu', kind: 'added' as const, after: '256' }];
    const diff = { before: 'web:1', after: 'td.json', differences };
    expect(JSON.parse(jsonOf({ ...INVALID, facts: { diff } })).diff).toEqual(diff);
  });
});
