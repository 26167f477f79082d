import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteAttributesCommand,
  DeregisterContainerInstanceCommand,
  DescribeClustersCommand,
  DescribeContainerInstancesCommand,
  DescribeTasksCommand,
  DiscoverPollEndpointCommand,
  ListAttributesCommand,
  ListContainerInstancesCommand,
  ListTasksCommand,
  PutAttributesCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StartTaskCommand,
  TargetNotFoundException,
  UpdateContainerInstancesStateCommand,
} from '@aws-sdk/client-ecs';
import { type Bench, look, startBench, stopAll } from '../builders.ts';

afterEach(stopAll);

const C = { cluster: 'c' };

/** A cluster with so many machines of 2 vCPU and 1900 MiB, and a definition that needs 700 MiB and a port. */
async function startMachines(count: number): Promise<Bench & { arns: string[] }> {
  const bench = await startBench();
  const { ecs } = bench;
  await ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
  const arns: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { containerInstance } = await ecs.send(
      new RegisterContainerInstanceCommand({
        ...C,
        instanceIdentityDocument: JSON.stringify({
          instanceId: `i-${n}`,
          instanceType: 't3.small',
          availabilityZone: `eu-west-1${'ab'[n % 2]}`,
        }),
        totalResources: [
          { name: 'CPU', type: 'INTEGER', integerValue: 2048 },
          { name: 'MEMORY', type: 'INTEGER', integerValue: 1900 },
          { name: 'PORTS', type: 'STRINGSET', stringSetValue: ['22'] },
        ],
        attributes: [{ name: 'stack', value: n === 0 ? 'prod' : 'test' }],
      }),
    );
    arns.push(containerInstance!.containerInstanceArn!);
  }
  await register(ecs, { memory: 700 });
  return { ...bench, arns };
}

async function register(ecs: Bench['ecs'], over: object) {
  const app = { name: 'app', image: 'example/app:ok', cpu: 256, ...over };
  await ecs.send(new RegisterTaskDefinitionCommand({ family: 'job', containerDefinitions: [app] }));
}

describe('RegisterContainerInstance, DescribeContainerInstances, ListContainerInstances and DeregisterContainerInstance', () => {
  it('show a machine with what it has and what is left', async () => {
    const { ecs, server, arns } = await startMachines(2);
    const { tasks } = await ecs.send(
      new RunTaskCommand({
        ...C,
        taskDefinition: 'job',
        placementConstraints: [{ type: 'memberOf', expression: 'attribute:stack == prod' }],
      }),
    );
    server.advance(60);
    const seen = await ecs.send(
      new DescribeContainerInstancesCommand({ ...C, containerInstances: [...arns, 'none'] }),
    );
    expect(tasks![0]!.containerInstanceArn).toBe(arns[0]);
    expect(seen.failures).toMatchObject([{ reason: 'MISSING' }]);
    const [first] = seen.containerInstances!;
    expect(first).toMatchObject({
      ec2InstanceId: 'i-0',
      status: 'ACTIVE',
      agentConnected: true,
      runningTasksCount: 1,
    });
    const of = (list: NonNullable<typeof first>['remainingResources']) =>
      Object.fromEntries(list!.map((it) => [it.name, it.stringSetValue ?? it.integerValue]));
    expect(of(first!.registeredResources)).toEqual({
      CPU: 2048,
      MEMORY: 1900,
      PORTS: ['22'],
      PORTS_UDP: [],
    });
    expect(of(first!.remainingResources)).toEqual({
      CPU: 1792,
      MEMORY: 1200,
      PORTS: ['22'],
      PORTS_UDP: [],
    });
    const { clusters } = await ecs.send(new DescribeClustersCommand({ clusters: ['c'] }));
    expect(clusters![0]!.registeredContainerInstancesCount).toBe(2);
  });

  it('choose by the cluster query language and by status', async () => {
    const { ecs, arns } = await startMachines(2);
    const list = (over: object) => ecs.send(new ListContainerInstancesCommand({ ...C, ...over }));
    const prod = await list({ filter: 'attribute:stack == prod and runningTasksCount == 0' });
    expect(prod.containerInstanceArns).toEqual([arns[0]]);
    expect((await list({ status: 'DRAINING' })).containerInstanceArns).toEqual([]);
    await expect(list({ filter: 'stack is prod' })).rejects.toThrow('Invalid filter expression');
  });

  it('take a machine away, with its tasks only by force', async () => {
    const { ecs, server, arns } = await startMachines(1);
    await ecs.send(new RunTaskCommand({ ...C, taskDefinition: 'job' }));
    server.advance(60);
    const target = { ...C, containerInstance: arns[0]! };
    await expect(ecs.send(new DeregisterContainerInstanceCommand(target))).rejects.toThrow(
      'Found running tasks on the instance.',
    );
    const { containerInstance } = await ecs.send(
      new DeregisterContainerInstanceCommand({ ...target, force: true }),
    );
    expect(containerInstance!.status).toBe('INACTIVE');
    const stopped = await ecs.send(new ListTasksCommand({ ...C, desiredStatus: 'STOPPED' }));
    expect(stopped.taskArns).toHaveLength(1);
  });
});

describe('RunTask and StartTask', () => {
  it('say for each machine why it takes no more', async () => {
    const { ecs, arns } = await startMachines(2);
    const run = await ecs.send(new RunTaskCommand({ ...C, taskDefinition: 'job', count: 5 }));
    expect(run.tasks).toHaveLength(4);
    expect(run.failures).toHaveLength(2);
    expect(run.failures).toMatchObject([
      { reason: 'RESOURCE:MEMORY' },
      { reason: 'RESOURCE:MEMORY' },
    ]);
    expect(run.failures!.map(({ arn }) => arn).sort()).toEqual([...arns].sort());
    const start = await ecs.send(
      new StartTaskCommand({ ...C, taskDefinition: 'job', containerInstances: [arns[0]!, 'none'] }),
    );
    expect(start.failures).toMatchObject([
      { arn: 'none', reason: 'MISSING' },
      { arn: arns[0], reason: 'RESOURCE:MEMORY' },
    ]);
  });

  it.each([
    [{ cpu: 4096, memory: 100 }, 'RESOURCE:CPU'],
    [{ memory: 100, portMappings: [{ containerPort: 80, hostPort: 22 }] }, 'RESOURCE:PORTS'],
    [{ memory: 100, resourceRequirements: [{ type: 'GPU', value: '1' }] }, 'RESOURCE:GPU'],
  ])('name what %j is short of', async (over, reason) => {
    const { ecs } = await startMachines(1);
    await register(ecs, over);
    const { tasks, failures } = await ecs.send(new RunTaskCommand({ ...C, taskDefinition: 'job' }));
    expect(tasks).toEqual([]);
    expect(failures).toMatchObject([{ reason }]);
  });

  it('refuse a cluster without machines and an override for a container that is not there', async () => {
    const { ecs } = await startMachines(0);
    await expect(ecs.send(new RunTaskCommand({ ...C, taskDefinition: 'job' }))).rejects.toThrow(
      'No Container Instances were found in your cluster.',
    );
    const overrides = { containerOverrides: [{ name: 'other' }] };
    await expect(
      ecs.send(new RunTaskCommand({ ...C, taskDefinition: 'job', overrides })),
    ).rejects.toThrow('Override for container named other is not a container');
  });

  it('give each task of a machine a port of its own', async () => {
    const { ecs, server, arns } = await startMachines(1);
    await register(ecs, { memory: 100, portMappings: [{ containerPort: 80 }] });
    const { tasks } = await ecs.send(
      new StartTaskCommand({ ...C, taskDefinition: 'job', containerInstances: arns }),
    );
    const more = await ecs.send(new RunTaskCommand({ ...C, taskDefinition: 'job', count: 2 }));
    server.advance(60);
    const names = [...tasks!, ...more.tasks!].map(({ taskArn }) => taskArn!);
    const seen = await ecs.send(new DescribeTasksCommand({ ...C, tasks: names }));
    const ports = seen.tasks!.map((one) => one.containers![0]!.networkBindings![0]!.hostPort);
    expect(new Set(ports).size).toBe(3);
  });
});

describe('a service on machines', () => {
  async function startService(bench: Bench, over: object = {}) {
    await bench.ecs.send(
      new CreateServiceCommand({
        ...C,
        serviceName: 'web',
        taskDefinition: 'job',
        desiredCount: 3,
        ...over,
      }),
    );
    bench.server.advance(120);
  }

  it('says which resource the closest machine is short of, and goes on when there is another machine', async () => {
    const bench = await startMachines(2);
    await register(bench.ecs, { memory: 1000 });
    await startService(bench);
    const service = await look(bench);
    expect(service.runningCount).toBe(2);
    const short = service.events!.filter(({ message }) => message!.includes('insufficient memory'));
    expect(short).toHaveLength(1);
    expect(short[0]!.message).toMatch(
      /^\(service web\) was unable to place a task because no container instance met all of its requirements\. The closest matching container-instance [0-9a-f]{32} has insufficient memory available\.$/,
    );
    await bench.ecs.send(new RegisterContainerInstanceCommand(C));
    bench.server.advance(120);
    expect((await look(bench)).runningCount).toBe(3);
  });

  it('leaves a machine that UpdateContainerInstancesState drains, keeping its minimum', async () => {
    const bench = await startMachines(3);
    await startService(bench, { desiredCount: 3 });
    const { ecs, server, arns } = bench;
    const drain = { ...C, containerInstances: [arns[0]!, 'none'], status: 'DRAINING' as const };
    const { failures } = await ecs.send(new UpdateContainerInstancesStateCommand(drain));
    expect(failures).toMatchObject([{ reason: 'MISSING' }]);
    for (let step = 0; step < 60; step += 1) {
      server.advance(5);
      expect((await look(bench)).runningCount).toBeGreaterThanOrEqual(3);
    }
    const left = await ecs.send(new ListTasksCommand({ ...C, containerInstance: arns[0] }));
    expect(left.taskArns).toEqual([]);
    expect((await look(bench)).runningCount).toBe(3);
  });

  it('as a daemon has one task on each machine, also on one that comes later', async () => {
    const bench = await startMachines(2);
    const daemon = { schedulingStrategy: 'DAEMON' as const, desiredCount: undefined };
    await startService(bench, daemon);
    expect(await look(bench)).toMatchObject({ desiredCount: 2, runningCount: 2 });
    await bench.ecs.send(new RegisterContainerInstanceCommand(C));
    bench.server.advance(120);
    expect(await look(bench)).toMatchObject({ desiredCount: 3, runningCount: 3 });
  });
});

describe('PutAttributes, ListAttributes and DeleteAttributes', () => {
  it('set, find and take away what constraints ask for', async () => {
    const { ecs, arns } = await startMachines(1);
    const mine = { name: 'rack', value: 'r1', targetId: arns[0]! };
    await ecs.send(new PutAttributesCommand({ ...C, attributes: [mine] }));
    const list = () =>
      ecs.send(
        new ListAttributesCommand({
          ...C,
          targetType: 'container-instance',
          attributeName: 'rack',
        }),
      );
    expect((await list()).attributes).toEqual([{ ...mine, targetType: 'container-instance' }]);
    await ecs.send(new DeleteAttributesCommand({ ...C, attributes: [mine] }));
    expect((await list()).attributes).toEqual([]);
    const unknown = { ...C, attributes: [{ name: 'rack', targetId: 'none' }] };
    await expect(ecs.send(new PutAttributesCommand(unknown))).rejects.toThrow(
      TargetNotFoundException,
    );
  });
});

it('DiscoverPollEndpoint names an endpoint of the Region', async () => {
  const { ecs } = await startBench();
  expect((await ecs.send(new DiscoverPollEndpointCommand({}))).endpoint).toContain('eu-west-1');
});
