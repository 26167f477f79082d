import {
  DescribeTasksCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StopTaskCommand,
  waitUntilTasksRunning,
  waitUntilTasksStopped,
} from '@aws-sdk/client-ecs';
import { type Bench, definition, look, startSeeded, stopAll, tasks } from '../builders.ts';

afterEach(stopAll);

const RUN = {
  cluster: 'c',
  taskDefinition: 'web',
  launchType: 'FARGATE' as const,
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
};

async function run({ ecs }: Bench, over: object = {}) {
  const answer = await ecs.send(new RunTaskCommand({ ...RUN, ...over }));
  expect(answer.failures).toEqual([]);
  return answer.tasks!;
}

describe('RunTask and StopTask', () => {
  it('run standalone tasks that the waiters of the SDK follow', async () => {
    const bench = await startSeeded({ speed: 300 });
    const [task] = await run(bench, { startedBy: 'me', tags: [{ key: 'a', value: 'b' }] });
    expect(task).toMatchObject({
      lastStatus: 'PROVISIONING',
      desiredStatus: 'RUNNING',
      group: 'family:web',
      startedBy: 'me',
      launchType: 'FARGATE',
      cpu: '256',
      memory: '512',
      tags: [{ key: 'a', value: 'b' }],
    });
    const waiter = { client: bench.ecs, maxWaitTime: 20, minDelay: 1, maxDelay: 1 };
    const input = { cluster: 'c', tasks: [task!.taskArn!] };
    await waitUntilTasksRunning(waiter, input);
    await bench.ecs.send(
      new StopTaskCommand({ cluster: 'c', task: task!.taskArn, reason: 'enough' }),
    );
    await waitUntilTasksStopped(waiter, input);
    const { tasks: ended } = await bench.ecs.send(new DescribeTasksCommand(input));
    expect(ended![0]).toMatchObject({
      stopCode: 'UserInitiated',
      stoppedReason: 'enough',
      stoppedAt: expect.any(Date),
      containers: [{ exitCode: 0, lastStatus: 'STOPPED' }],
    });
  });

  it('show the exit code of a task that ended by itself', async () => {
    const bench = await startSeeded();
    await bench.ecs.send(new RegisterTaskDefinitionCommand(definition('crash')));
    const [task] = await run(bench);
    bench.server.advance(60);
    const input = { cluster: 'c', tasks: [task!.taskArn!] };
    const { tasks: ended } = await bench.ecs.send(new DescribeTasksCommand(input));
    expect(ended![0]).toMatchObject({
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      containers: [{ exitCode: 1 }],
    });
  });

  it.each([
    ['too many', { count: 11 }, /less than or equal to 10/],
    ['no network', { networkConfiguration: undefined }, /must be provided/],
    ['another launch type', { launchType: 'EXTERNAL' }, /does not support launch_type EXTERNAL/],
    [
      'two ways of launching',
      { capacityProviderStrategy: [{ capacityProvider: 'x' }] },
      /not both/,
    ],
  ])('refuse %s', async (_, over, message) => {
    const bench = await startSeeded();
    await expect(run(bench, over)).rejects.toThrow(message);
  });

  it('let a service replace a task that was stopped', async () => {
    const bench = await startSeeded();
    const [victim] = await tasks(bench, 'RUNNING');
    await bench.ecs.send(new StopTaskCommand({ cluster: 'c', task: victim!.taskArn }));
    expect((await look(bench)).runningCount).toBe(2);
    bench.server.advance(90);
    expect((await look(bench)).runningCount).toBe(3);
    await expect(bench.ecs.send(new StopTaskCommand({ cluster: 'c', task: 'x' }))).rejects.toThrow(
      'The referenced task was not found.',
    );
  });
});

describe('ListTasks and DescribeTasks', () => {
  it('filter by everything at once', async () => {
    const bench = await startSeeded();
    await run(bench, { startedBy: 'me', count: 2 });
    const count = async (over: object) => {
      const input = { cluster: 'c', ...over };
      return (await bench.ecs.send(new ListTasksCommand(input))).taskArns!.length;
    };
    expect(await count({})).toBe(5);
    expect(await count({ serviceName: 'web' })).toBe(3);
    expect(await count({ family: 'web' })).toBe(5);
    expect(await count({ family: 'api' })).toBe(0);
    expect(await count({ startedBy: 'me' })).toBe(2);
    expect(await count({ startedBy: 'me', serviceName: 'web' })).toBe(0);
    expect(await count({ desiredStatus: 'STOPPED' })).toBe(0);
    expect(await count({ desiredStatus: 'PENDING' })).toBe(0);
    expect(await count({ launchType: 'EC2' })).toBe(0);
    expect(await count({ containerInstance: 'x' })).toBe(0);
    expect(await count({ maxResults: 2 })).toBe(2);
    await expect(count({ serviceName: 'x' })).rejects.toThrow('Service not found.');
  });

  it('know tasks by id and ARN and report unknown ones', async () => {
    const bench = await startSeeded();
    const [task] = await tasks(bench, 'RUNNING');
    const id = task!.taskArn!.split('/').at(-1)!;
    const answer = await bench.ecs.send(
      new DescribeTasksCommand({ cluster: 'c', tasks: [id, 'x'] }),
    );
    expect(answer.tasks![0]).toEqual(task);
    expect(answer.failures).toEqual([
      { arn: 'arn:aws:ecs:eu-west-1:123456789012:task/c/x', reason: 'MISSING' },
    ]);
  });
});
