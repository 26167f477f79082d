import { createJsonClient } from '../../../src/aws/json-client.ts';
import { createSignedClient } from '../../../src/aws/signed-client.ts';
import { type MockServer, startMockServer } from '../../../src/mock-server/start.ts';

let server: MockServer;
beforeEach(async () => {
  server = await startMockServer({ speed: 0 });
});
afterEach(() => server.stop());

const target = () => ({
  url: new URL(`${server.endpoint}/`),
  region: 'us-east-1',
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  maxAttempts: 1,
  timeouts: { connectionTimeout: 5_000, requestTimeout: 5_000 },
});

const events = () =>
  createJsonClient({ name: 'events', target: 'AWSEvents', isTime: () => false }, target());

async function scheduler(
  method: string,
  path: string,
  body?: object,
  query?: { [name: string]: string },
) {
  const client = await createSignedClient({ name: 'scheduler', isTime: () => false }, target());
  const headers = { 'content-type': 'application/json' };
  const text = body === undefined ? '' : JSON.stringify(body);
  return client({ method, path, headers, body: text, ...(query && { query }) });
}

const CRON = { ScheduleExpression: 'rate(1 hour)' };
const CLUSTER = 'arn:aws:ecs:us-east-1:123456789012:cluster/c';
const TASK = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1';

describe('EventBridge', () => {
  it('keeps rules and their targets, by bus', async () => {
    const call = await events();
    const { RuleArn } = (await call('PutRule', { Name: 'r', ...CRON, EventBusName: 'b' })) as {
      RuleArn: string;
    };
    expect(RuleArn).toBe('arn:aws:events:us-east-1:123456789012:rule/b/r');
    expect(await call('DescribeRule', { Name: 'r', EventBusName: 'b' })).toMatchObject({
      State: 'ENABLED',
      ...CRON,
    });
    await expect(call('DescribeRule', { Name: 'r' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Rule r does not exist on EventBus default.',
    });
    const Targets = [
      { Id: '1', Arn: CLUSTER, Input: '{}', EcsParameters: { TaskDefinitionArn: TASK } },
    ];
    const put = { Rule: 'r', EventBusName: 'b' };
    expect(await call('PutTargets', { ...put, Targets })).toMatchObject({ FailedEntryCount: 0 });
    expect(await call('ListTargetsByRule', put)).toEqual({ Targets });
    await expect(call('DeleteRule', { Name: 'r', EventBusName: 'b' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    expect(await call('RemoveTargets', { ...put, Ids: ['1', '2'] })).toMatchObject({
      FailedEntryCount: 1,
      FailedEntries: [{ TargetId: '2', ErrorCode: 'ResourceNotFoundException' }],
    });
    await call('DeleteRule', { Name: 'r', EventBusName: 'b' });
    expect(await call('ListRules', { EventBusName: 'b' })).toEqual({ Rules: [] });
  });

  it('refuses what EventBridge refuses', async () => {
    const call = await events();
    await expect(call('PutRule', { Name: 'r' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(call('PutRule', { Name: 'a b', ...CRON })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await call('PutRule', { Name: 'r', ...CRON });
    const six = Array.from({ length: 6 }, (_, at) => ({ Id: String(at), Arn: CLUSTER }));
    await expect(call('PutTargets', { Rule: 'r', Targets: six })).rejects.toMatchObject({
      name: 'LimitExceededException',
    });
    const bad = [{ Id: '1', Arn: CLUSTER, EcsParameters: { TaskDefinitionArn: 'web:1' } }];
    await expect(call('PutTargets', { Rule: 'r', Targets: bad })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(call('ListTargetsByRule', { Rule: 'x' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('EventBridge Scheduler', () => {
  const schedule = {
    ...CRON,
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: CLUSTER,
      RoleArn: 'arn:aws:iam::123456789012:role/r',
      EcsParameters: { TaskDefinitionArn: TASK },
    },
  };

  it('keeps schedules by group, and an update replaces all of one', async () => {
    const body = { ...schedule, Description: 'nightly', GroupName: 'g' };
    expect(await scheduler('POST', 'schedules/s', body)).toEqual({
      ScheduleArn: 'arn:aws:scheduler:us-east-1:123456789012:schedule/g/s',
    });
    await expect(scheduler('POST', 'schedules/s', body)).rejects.toMatchObject({
      name: 'ConflictException',
    });
    const query = { groupName: 'g' };
    expect(await scheduler('GET', 'schedules/s', undefined, query)).toMatchObject({
      Description: 'nightly',
      State: 'ENABLED',
    });
    await scheduler('PUT', 'schedules/s', { ...schedule, GroupName: 'g', State: 'DISABLED' });
    const after = await scheduler('GET', 'schedules/s', undefined, query);
    expect(after).toMatchObject({ State: 'DISABLED', Name: 's' });
    expect(after).not.toHaveProperty('Description');
    await expect(scheduler('GET', 'schedules/s')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
    await scheduler('DELETE', 'schedules/s', undefined, query);
    await expect(scheduler('PUT', 'schedules/s', body)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('lists them in pages and refuses what is no schedule', async () => {
    for (const name of ['a', 'b', 'c']) await scheduler('POST', `schedules/${name}`, schedule);
    const first = (await scheduler('GET', 'schedules', undefined, { MaxResults: '2' })) as {
      NextToken: string;
      Schedules: { Name: string; Target: object }[];
    };
    expect(first.Schedules).toMatchObject([{ Name: 'a', Target: { Arn: CLUSTER } }, { Name: 'b' }]);
    const rest = await scheduler('GET', 'schedules', undefined, { NextToken: first.NextToken });
    expect(rest).toMatchObject({ Schedules: [{ Name: 'c' }] });
    await expect(scheduler('POST', 'schedules/d', { ...CRON })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(scheduler('GET', 'nothing')).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
  });
});
