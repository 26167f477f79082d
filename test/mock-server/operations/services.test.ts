import {
  ClusterNotFoundException,
  CreateServiceCommand,
  DeleteServiceCommand,
  DescribeServicesCommand,
  InvalidParameterException,
  ListServicesCommand,
  paginateListServices,
  ServiceNotActiveException,
  ServiceNotFoundException,
  UpdateServiceCommand,
  waitUntilServicesInactive,
} from '@aws-sdk/client-ecs';
import { type Bench, look, startSeeded, stopAll } from '../builders.ts';

afterEach(stopAll);

const NETWORK = { awsvpcConfiguration: { subnets: ['subnet-1'] } };

async function create({ ecs }: Bench, over: object = {}) {
  const input = {
    cluster: 'c',
    serviceName: 'api',
    taskDefinition: 'web',
    desiredCount: 1,
    launchType: 'FARGATE' as const,
    networkConfiguration: NETWORK,
    ...over,
  };
  return (await ecs.send(new CreateServiceCommand(input))).service!;
}

describe('CreateService', () => {
  it('answers with every member that AWS has', async () => {
    const bench = await startSeeded();
    const tags = [{ key: 'a', value: 'b' }];
    const service = await create(bench, { tags, desiredCount: 2 });
    expect(service).toMatchObject({
      serviceArn: 'arn:aws:ecs:eu-west-1:123456789012:service/c/api',
      status: 'ACTIVE',
      desiredCount: 2,
      runningCount: 0,
      pendingCount: 0,
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      platformFamily: 'Linux',
      events: [],
      loadBalancers: [],
      serviceRegistries: [],
      placementConstraints: [],
      placementStrategy: [],
      deploymentController: { type: 'ECS' },
      schedulingStrategy: 'REPLICA',
      resourceManagementType: 'CUSTOMER',
      tags,
    });
    expect(service.deployments).toHaveLength(1);
    expect(service.createdAt).toBeInstanceOf(Date);
    bench.server.advance(120);
    expect(await look(bench, 'api')).toMatchObject({ runningCount: 2 });
  });

  it.each([
    ['no count', { desiredCount: undefined }, /DesiredCount must be set/],
    ['a daemon with a count', { schedulingStrategy: 'DAEMON' }, /does not support a desired count/],
    [
      'two ways of launching',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      /not both/,
    ],
    ['a bad name', { serviceName: 'a b' }, /regular expression pattern/],
    [
      'too many subnets',
      { networkConfiguration: { awsvpcConfiguration: { subnets: Array(17).fill('a') } } },
      /less than or equal to 16/,
    ],
    ['no network', { networkConfiguration: undefined }, /Network Configuration must be provided/],
    ['a known name', { serviceName: 'web' }, /not idempotent/],
  ])('refuses %s', async (_, over, message) => {
    const bench = await startSeeded();
    const refused = create(bench, over);
    await expect(refused).rejects.toBeInstanceOf(InvalidParameterException);
    await expect(refused).rejects.toThrow(message);
  });
});

describe('UpdateService', () => {
  it.each([
    [
      'an unknown service',
      { cluster: 'c', service: 'x' },
      ServiceNotFoundException,
      'Service not found.',
    ],
    [
      'an unknown cluster',
      { cluster: 'x', service: 'web' },
      ClusterNotFoundException,
      'Cluster not found.',
    ],
  ])('refuses %s', async (_, input, kind, message) => {
    const { ecs } = await startSeeded();
    const refused = ecs.send(new UpdateServiceCommand(input));
    await expect(refused).rejects.toBeInstanceOf(kind);
    await expect(refused).rejects.toThrow(message);
  });

  it('changes the count without a deployment, and starts one when forced', async () => {
    const bench = await startSeeded();
    const before = (await look(bench)).currentServiceDeployment;
    const update = async (over: object) => {
      const input = { cluster: 'c', service: 'web', ...over };
      return (await bench.ecs.send(new UpdateServiceCommand(input))).service!;
    };
    const counted = await update({ desiredCount: 4 });
    expect(counted).toMatchObject({ desiredCount: 4, currentServiceDeployment: before });
    const forced = await update({ forceNewDeployment: true });
    expect(forced.currentServiceDeployment).not.toBe(before);
    expect(forced.deployments!.map((one) => [one.status, one.desiredCount])).toEqual([
      ['PRIMARY', 0],
      ['ACTIVE', 3],
    ]);
  });
});

describe('DeleteService', () => {
  it('drains the service, which stays to be seen as INACTIVE', async () => {
    const bench = await startSeeded({ speed: 300 });
    const remove = (force: boolean) =>
      bench.ecs.send(new DeleteServiceCommand({ cluster: 'c', service: 'web', force }));
    await expect(remove(false)).rejects.toThrow(
      'The service cannot be stopped while it is scaled above 0.',
    );
    expect((await remove(true)).service!.status).toBe('DRAINING');
    const waiter = { client: bench.ecs, maxWaitTime: 20, minDelay: 1, maxDelay: 1 };
    await waitUntilServicesInactive(waiter, { cluster: 'c', services: ['web'] });
    expect(await look(bench)).toMatchObject({
      status: 'INACTIVE',
      deployments: [],
      taskDefinition: expect.stringMatching(/web:1$/),
    });
    await expect(remove(true)).rejects.toBeInstanceOf(ServiceNotActiveException);
  });
});

describe('DescribeServices and ListServices', () => {
  it('report what is not there as a failure', async () => {
    const { ecs } = await startSeeded();
    const answer = await ecs.send(
      new DescribeServicesCommand({ cluster: 'c', services: ['web', 'x'] }),
    );
    expect(answer.services).toHaveLength(1);
    expect(answer.failures).toEqual([
      { arn: 'arn:aws:ecs:eu-west-1:123456789012:service/c/x', reason: 'MISSING' },
    ]);
    await expect(
      ecs.send(new DescribeServicesCommand({ cluster: 'x', services: ['web'] })),
    ).rejects.toBeInstanceOf(ClusterNotFoundException);
    await expect(
      ecs.send(new DescribeServicesCommand({ cluster: 'c', services: [] })),
    ).rejects.toBeInstanceOf(InvalidParameterException);
  });

  it('list ten to a page, by launch type and strategy', async () => {
    const bench = await startSeeded();
    for (let count = 0; count < 11; count += 1) await create(bench, { serviceName: `s${count}` });
    const sizes: number[] = [];
    for await (const page of paginateListServices({ client: bench.ecs }, { cluster: 'c' })) {
      sizes.push(page.serviceArns!.length);
    }
    expect(sizes).toEqual([10, 2]);
    const count = async (over: object) => {
      const input = { cluster: 'c', maxResults: 100, ...over };
      return (await bench.ecs.send(new ListServicesCommand(input))).serviceArns!.length;
    };
    expect(await count({ launchType: 'FARGATE' })).toBe(12);
    expect(await count({ launchType: 'EC2' })).toBe(0);
    expect(await count({ schedulingStrategy: 'DAEMON' })).toBe(0);
    expect(await count({ resourceManagementType: 'ECS' })).toBe(0);
  });
});
