import { executionRole } from '../../../src/operations/verify/execution-role.ts';
import type { RefusedAction } from '../../../src/ports/inventory.ts';
import { definitionWith, runCheck } from './subjects.ts';

const ROLE = 'arn:aws:iam::123456789012:role/tasks';
const definition = definitionWith(
  { image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
  { executionRoleArn: ROLE },
);

async function check(...refused: RefusedAction[]) {
  const refusedActions = async (_role: string, { actions }: { actions: readonly string[] }) =>
    refused.filter(({ action }) => actions.includes(action));
  return runCheck(executionRole, { definition }, { inventory: { refusedActions } });
}

test('a role that may do all of it is nothing to tell', async () => {
  expect(await check()).toEqual([]);
});

test('what only the policies of the role can allow is an error', async () => {
  const refused = { action: 'ecr:GetAuthorizationToken', resource: '*', isConditional: false };
  const [finding] = await check(refused);
  expect([finding?.severity, finding?.message, finding?.hint]).toEqual([
    'error',
    'The execution role is not allowed ecr:GetAuthorizationToken: tasks would not start.',
    'Allow ecr:GetAuthorizationToken in a policy of the role.',
  ]);
});

test.each([
  ['the policy of a repository may allow', 'ecr:BatchGetImage', false],
  ['depends on a condition', 'ecr:GetAuthorizationToken', true],
])('what %s is a warning', async (_name, action, isConditional) => {
  const found = await check({ action, resource: 'r', isConditional });
  expect(found).toMatchObject([{ id: 'role-permission', severity: 'warning', resource: ROLE }]);
});

test('a definition without an execution role, or whose role is not there, asks for nothing more', async () => {
  expect(await runCheck(executionRole, { definition: definitionWith({}) })).toEqual([]);
  const inventory = { refusedActions: async () => undefined };
  expect(await runCheck(executionRole, { definition }, { inventory })).toEqual([]);
});
