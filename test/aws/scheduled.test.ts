import { createScheduled } from '../../src/aws/scheduled.ts';
import type { MockServer } from '../../src/mock-server/start.ts';
import { startMockServer } from '../../src/mock-server/start.ts';
import { startScripted } from './scheduled-server.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const connect = (endpoint: string, env: NodeJS.ProcessEnv = {}) =>
  createScheduled({ endpoint, region: 'us-east-1', credentials: CREDENTIALS, maxRetries: 0 }, env);

describe('over the mock', () => {
  let server: MockServer;
  beforeEach(async () => {
    server = await startMockServer({ speed: 0 });
    const rules = [{ rule: 'nightly' }, { rule: 'weekly', bus: 'b' }];
    const schedules = [{ name: 's', group: 'g' }, { name: 't' }];
    server.seed({ cluster: 'c', service: 'web', family: 'web', scheduled: { rules, schedules } });
  });
  afterEach(() => server.stop());

  it('reads rules and targets, and puts a target back whole', async () => {
    const scheduled = connect(server.endpoint);
    expect(await scheduled.rules('b')).toEqual([{ rule: 'weekly', bus: 'b' }]);
    expect(await scheduled.rules(undefined)).toEqual([{ rule: 'nightly' }]);
    const [target] = (await scheduled.targets({ rule: 'nightly' })) ?? [];
    expect(target).toMatchObject({ Id: '1', EcsParameters: { LaunchType: 'FARGATE' } });
    if (target === undefined) return;
    const changed = { ...target, Input: '{}' };
    expect(await scheduled.putTargets({ rule: 'nightly' }, [changed])).toEqual([]);
    expect(await scheduled.targets({ rule: 'nightly' })).toEqual([changed]);
  });

  it('says undefined of what is not there', async () => {
    const scheduled = connect(server.endpoint);
    expect(await scheduled.targets({ rule: 'weekly' })).toBeUndefined();
    expect(await scheduled.schedule({ name: 's' })).toBeUndefined();
  });

  it('reads schedules and updates one with everything that it had', async () => {
    const scheduled = connect(server.endpoint);
    expect(await scheduled.schedules('g')).toEqual([{ name: 's', group: 'g' }]);
    const before = await scheduled.schedule({ name: 's', group: 'g' });
    if (before === undefined) throw new Error('the schedule is missing');
    await scheduled.updateSchedule({ ...before, Description: 'changed' });
    const after = await scheduled.schedule({ name: 's', group: 'g' });
    expect({ ...after, LastModificationDate: 0 }).toEqual({
      ...before,
      Description: 'changed',
      LastModificationDate: 0,
    });
  });

  it('finds its address in the variable of its own service', async () => {
    const connection = { region: 'us-east-1', credentials: CREDENTIALS, maxRetries: 0 };
    const env = {
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      AWS_ENDPOINT_URL_EVENTBRIDGE: server.endpoint,
    };
    const scheduled = createScheduled(connection, env);
    expect(await scheduled.rules(undefined)).toHaveLength(1);
    await expect(scheduled.schedules(undefined)).rejects.toMatchObject({ code: 'aws-unreachable' });
  });

  it('takes credentials that only the SDK finds', async () => {
    const env = process.env;
    process.env = { ...env, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
    try {
      const unknown = { AWS_SOMETHING_ELSE: '1', AWS_ENDPOINT_URL: server.endpoint };
      const scheduled = createScheduled({ region: 'us-east-1', maxRetries: 0 }, unknown);
      expect(await scheduled.rules(undefined)).toHaveLength(1);
    } finally {
      process.env = env;
    }
  });
});

test('all pages are read, and refused targets are given back', async () => {
  const server = await startScripted([
    { Targets: [{ Id: '1', Arn: 'a' }], NextToken: 'more' },
    { Targets: [{ Id: '2', Arn: 'b' }] },
    {
      FailedEntryCount: 1,
      FailedEntries: [{ TargetId: '2', ErrorCode: 'X', ErrorMessage: 'No.' }],
    },
    { Schedules: [{ Name: 'a', GroupName: 'g' }], NextToken: 'a/b=' },
    { Schedules: [{ Name: 'b', GroupName: 'g' }] },
  ]);
  try {
    const scheduled = connect(server.endpoint);
    const targets = await scheduled.targets({ rule: 'r', bus: 'b' });
    expect(targets?.map(({ Id }) => Id)).toEqual(['1', '2']);
    expect(await scheduled.putTargets({ rule: 'r' }, targets ?? [])).toEqual([
      { id: '2', code: 'X', message: 'No.' },
    ]);
    expect(await scheduled.schedules('g')).toHaveLength(2);
    expect(server.seen.map(({ body }) => body)).toMatchObject([
      { Rule: 'r', EventBusName: 'b', Limit: 100 },
      { NextToken: 'more' },
      { Targets: [{ Id: '1' }, { Id: '2' }] },
      undefined,
      undefined,
    ]);
    expect(server.seen[4]?.url).toBe(
      '/schedules?MaxResults=100&NextToken=a%2Fb%3D&ScheduleGroup=g',
    );
  } finally {
    await server.stop();
  }
});
