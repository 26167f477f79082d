import { withOrphan } from '../../src/report/orphan.ts';

const RESULT = { operation: 'deploy', outcome: 'failed' as const, exitCode: 1, cause: 'No.' };
const registeredArn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2';

test('a revision that was registered and never deployed is named', () => {
  const { cause } = withOrphan({ ...RESULT, facts: { registeredArn } });
  expect(cause).toBe('No. web:2 was registered, and no service runs it.');
});

test.each([
  ['nothing was registered', { ...RESULT, facts: {} }],
  ['a deployment took it', { ...RESULT, facts: { registeredArn, deploymentId: 'ecs-svc/1' } }],
  ['registering was all', { ...RESULT, outcome: 'succeeded' as const, facts: { registeredArn } }],
])('nothing is said when %s', (_, result) => {
  expect(withOrphan(result)).toBe(result);
});
