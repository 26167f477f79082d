import { trustsTasks } from '../../../src/operations/verify/trusts-tasks.ts';

const allow = (Principal: unknown, Effect = 'Allow') => ({
  Effect,
  Principal,
  Action: 'sts:AssumeRole',
});
const TASKS = 'ecs-tasks.amazonaws.com';

test.each([
  [{ Statement: [allow({ Service: TASKS })] }, true],
  [{ Statement: allow({ Service: ['ec2.amazonaws.com', TASKS] }) }, true],
  [{ Statement: [allow({ Service: 'ec2.amazonaws.com' }), allow('*')] }, true],
  [{ Statement: [allow({ AWS: '*' })] }, true],
  [{ Statement: [allow({ Service: TASKS }, 'Deny')] }, false],
  [{ Statement: [allow({ Service: 'ecs.amazonaws.com' })] }, false],
  [{ Statement: [allow(null)] }, false],
  [{}, false],
])('%j: %s', (policy, expected) => {
  expect(trustsTasks(JSON.stringify(policy))).toBe(expected);
});

test('what is no JSON trusts nobody', () => {
  expect(trustsTasks('')).toBe(false);
});
