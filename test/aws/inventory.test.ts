import { createInventory } from '../../src/aws/inventory.ts';
import type { Inventory } from '../../src/ports/inventory.ts';
import { type Answer, cannedServer } from './canned-server.ts';

async function ask<T>(answer: Answer, use: (inventory: Inventory) => Promise<T>) {
  const server = await cannedServer(() => answer);
  try {
    const result = await use(createInventory(server.connection, {}));
    return { result, requests: server.requests };
  } finally {
    await server.stop();
  }
}

const missing = (type: string): Answer => ({ status: 400, body: { __type: type, message: 'no' } });
const xml = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
});
const notThere = (code: string) =>
  xml(
    `<ErrorResponse><Error><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
    404,
  );

test('a role comes with its trust policy decoded', async () => {
  const policy = encodeURIComponent('{"Statement":[]}');
  const answer = xml(
    `<GetRoleResponse><GetRoleResult><Role><AssumeRolePolicyDocument>${policy}</AssumeRolePolicyDocument></Role></GetRoleResult></GetRoleResponse>`,
  );
  const { result } = await ask(answer, (one) => one.role('web'));
  expect(result).toEqual({ name: 'web', trustPolicy: '{"Statement":[]}' });
  expect((await ask(notThere('NoSuchEntity'), (one) => one.role('web'))).result).toBeUndefined();
});

const simulated = (members: string) =>
  xml(
    `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults>${members}</EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`,
  );
const NEED = { actions: ['ssm:GetParameters'], resources: ['a', 'b'] };

test.each([
  [
    'one resource',
    '<member><EvalActionName>x</EvalActionName><EvalResourceName>a</EvalResourceName><EvalDecision>implicitDeny</EvalDecision></member><member><EvalActionName>y</EvalActionName><EvalDecision>allowed</EvalDecision></member>',
    [{ action: 'x', resource: 'a', isConditional: false }],
  ],
  [
    'several resources',
    '<member><EvalActionName>x</EvalActionName><EvalDecision>implicitDeny</EvalDecision><ResourceSpecificResults><member><EvalResourceName>a</EvalResourceName><EvalResourceDecision>allowed</EvalResourceDecision></member><member><EvalResourceName>b</EvalResourceName><EvalResourceDecision>explicitDeny</EvalResourceDecision><MissingContextValues><member>aws:SourceVpc</member></MissingContextValues></member></ResourceSpecificResults></member>',
    [{ action: 'x', resource: 'b', isConditional: true }],
  ],
])('what a role may not is told of %s', async (_name, members, expected) => {
  const { result } = await ask(simulated(members), (one) => one.refusedActions('r', NEED));
  expect(result).toEqual(expected);
});

test('of a role that is not there nothing is told', async () => {
  const { result } = await ask(notThere('NoSuchEntity'), (one) => one.refusedActions('r', NEED));
  expect(result).toBeUndefined();
});

test.each([
  ['is there', { body: { Name: 's' } }, {}],
  ['has a key', { body: { Name: 's', KmsKeyId: 'k' } }, { kmsKeyId: 'k' }],
  ['is about to be deleted', { body: { Name: 's', DeletedDate: 1 } }, undefined],
  ['is not there', missing('ResourceNotFoundException'), undefined],
])('a secret that %s, by DescribeSecret alone', async (_name, answer, expected) => {
  const { result, requests } = await ask(answer, (one) => one.secret('s'));
  expect(result).toEqual(expected);
  expect(requests.map(({ target }) => target)).toEqual(['secretsmanager.DescribeSecret']);
});

test.each([
  [[{ Name: '/db', KeyId: 'k' }], { kmsKeyId: 'k' }],
  [[{ Name: '/db' }], {}],
  [[], undefined],
])('a parameter is found among %j, by DescribeParameters alone', async (Parameters, expected) => {
  const { result, requests } = await ask({ body: { Parameters } }, (one) => one.parameter('/db'));
  expect(result).toEqual(expected);
  expect(requests.map(({ target }) => target)).toEqual(['AmazonSSM.DescribeParameters']);
});

test.each([
  ['/web', true],
  ['/web-2', false],
])('a log group is there by its whole name: %s', async (logGroupName, expected) => {
  const answer = { body: { logGroups: [{ logGroupName }] } };
  expect((await ask(answer, (one) => one.hasLogGroup('/web'))).result).toBe(expected);
});

test('a target group comes in our words', async () => {
  const answer = xml(
    '<R><DescribeTargetGroupsResult><TargetGroups><member><TargetType>ip</TargetType></member></TargetGroups></DescribeTargetGroupsResult></R>',
  );
  expect((await ask(answer, (one) => one.targetGroup('a'))).result).toEqual({
    arn: 'a',
    targetType: 'ip',
    healthCheckPort: 'traffic-port',
  });
  const gone = await ask(notThere('TargetGroupNotFound'), (one) => one.targetGroup('a'));
  expect(gone.result).toBeUndefined();
});

test('subnets come with their free addresses', async () => {
  const answer = xml(
    '<DescribeSubnetsResponse><subnetSet><item><subnetId>a</subnetId><availabilityZone>z</availabilityZone><availableIpAddressCount>7</availableIpAddressCount></item></subnetSet></DescribeSubnetsResponse>',
  );
  const { result } = await ask(answer, (one) => one.subnets(['a', 'b']));
  expect(result).toEqual([{ id: 'a', zone: 'z', freeAddresses: 7 }]);
});
