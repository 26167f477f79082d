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

test.each([
  ['is there', { body: { Name: 's' } }, true],
  ['is about to be deleted', { body: { Name: 's', DeletedDate: 1 } }, false],
  ['is not there', missing('ResourceNotFoundException'), false],
])('a secret that %s, by DescribeSecret alone', async (_name, answer, expected) => {
  const { result, requests } = await ask(answer, (one) => one.hasSecret('s'));
  expect(result).toBe(expected);
  expect(requests.map(({ target }) => target)).toEqual(['secretsmanager.DescribeSecret']);
});

test.each([
  [[{ Name: '/db' }], true],
  [[], false],
])('a parameter is found among %j, by DescribeParameters alone', async (Parameters, expected) => {
  const { result, requests } = await ask({ body: { Parameters } }, (one) =>
    one.hasParameter('/db'),
  );
  expect(result).toBe(expected);
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
