import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { type Mock, type MockOptions, startMock } from '../src/mock.ts';

const SCENARIO = {
  account: {
    clusters: [{ clusterName: 'c' }],
    taskDefinitions: [
      {
        family: 'web',
        requiresCompatibilities: ['FARGATE'],
        networkMode: 'awsvpc',
        cpu: '256',
        memory: '512',
        containerDefinitions: [{ name: 'app', image: 'shop/web:1' }],
      },
    ],
    services: [
      {
        cluster: 'c',
        serviceName: 'web',
        taskDefinition: 'web',
        desiredCount: 1,
        launchType: 'FARGATE',
        networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d'] } },
      },
    ],
  },
};

describe('startMock', () => {
  let mock: Mock;
  let ecs: ECSClient;
  const start = async (options?: MockOptions) => {
    mock = await startMock(options);
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    ecs = new ECSClient({
      endpoint: mock.endpoint,
      region: 'eu-west-1',
      credentials,
      maxAttempts: 1,
    });
  };
  const look = () => ecs.send(new DescribeServicesCommand({ cluster: 'c', services: ['web'] }));

  afterEach(async () => {
    ecs.destroy();
    await mock.stop();
  });

  it('plays a scenario, and tells what is in the account and what was asked', async () => {
    await start({ scenario: SCENARIO });
    expect((await look()).services?.[0]?.runningCount).toBe(1);
    expect(mock.requests()).toMatchObject([
      { service: 'ecs', operation: 'DescribeServices', status: 200 },
    ]);
    expect(mock.state().regions[0]?.clusters[0]?.services).toMatchObject([{ serviceName: 'web' }]);
    expect(mock.state().regions[0]?.clusters[0]?.tasks).toMatchObject([{ lastStatus: 'RUNNING' }]);
  });

  it('lets time stand still but for advance', async () => {
    await start();
    const before = mock.state().now;
    mock.advance(90);
    expect(mock.state().now).toBe(before + 90);
  });

  it.each([
    [{ kind: 'throttle' }, 'ThrottlingException'],
    [{ kind: 'access-denied', operation: 'ecs.DescribeServices' }, 'AccessDeniedException'],
    [{ kind: 'server-error' }, 'ServiceUnavailableException'],
    [{ kind: 'error', code: 'ClientException', message: 'no' }, 'ClientException'],
  ] as const)('lets a call fail with %o', async (fault, name) => {
    await start({ scenario: SCENARIO });
    mock.fail({ ...fault, times: 1 });
    await expect(look()).rejects.toMatchObject({ name });
    expect((await look()).services).toHaveLength(1);
  });

  it('drops a connection', async () => {
    await start({ scenario: SCENARIO });
    mock.fail({ kind: 'drop', times: 1 });
    await expect(look()).rejects.toThrow('socket hang up');
  });

  it('shows by a stale read what was true before', async () => {
    await start({
      scenario: {
        ...SCENARIO,
        happenings: [{ at: 10, stopTasks: { cluster: 'c', service: 'web' } }],
      },
    });
    mock.advance(12);
    mock.fail({ kind: 'stale', seconds: 5, times: 1 });
    expect((await look()).services?.[0]?.runningCount).toBe(1);
    expect((await look()).services?.[0]?.runningCount).toBe(0);
  });

  it.each([
    [{ accounts: {} }, /accounts is not known/],
    [{ account: { services: [{ cluster: 'c' }] } }, /account\.services\[0\]/],
    [
      { happenings: [{ at: -1, drain: { cluster: 'c' } }] },
      /happenings\[0\]\.at has to be at least 0/,
    ],
  ])('refuses what is no scenario: %j', async (scenario, message) => {
    await expect(startMock({ scenario })).rejects.toMatchObject({
      code: 'mock-scenario',
      message: expect.stringMatching(message),
    });
    await start();
  });
});
