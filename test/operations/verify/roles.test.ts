import { roles } from '../../../src/operations/verify/roles.ts';
import { definitionWith, runCheck } from './subjects.ts';

const ARN = 'arn:aws:iam::123456789012:role/path/web';
const trusting = (Service: string) =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: { Service } }] });

async function check(trustPolicy: string | undefined) {
  const asked: string[] = [];
  const role = async (name: string) => {
    asked.push(name);
    return trustPolicy === undefined ? undefined : { name, trustPolicy };
  };
  const definition = definitionWith({}, { taskRoleArn: ARN, executionRoleArn: ARN });
  const findings = await runCheck(roles, { definition }, { inventory: { role } });
  return { asked, ids: findings.map(({ id, resource }) => [id, resource]) };
}

test('one role for both is asked for once, by its name', async () => {
  expect(await check(trusting('ecs-tasks.amazonaws.com'))).toEqual({ asked: ['web'], ids: [] });
});

test('a role that is not there, and one that tasks cannot take on, are errors', async () => {
  expect((await check(undefined)).ids).toEqual([['role-missing', ARN]]);
  expect((await check(trusting('ec2.amazonaws.com'))).ids).toEqual([['role-trust', ARN]]);
});

test('a definition without roles asks nothing', async () => {
  expect(await runCheck(roles, { definition: definitionWith({}) })).toEqual([]);
});
