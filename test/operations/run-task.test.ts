import { createRecord } from '../../src/operations/record.ts';
import { runTask } from '../../src/operations/run-task.ts';
import type { Task } from '../../src/ports/ecs.ts';
import type { TaskRequest } from '../../src/ports/tasks.ts';
import { memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'run-task' as const,
  taskDefinition: 'td.json',
  cluster: 'c',
  ifUnchanged: 'register' as const,
  waitForMinutes: 10,
  runTaskCount: 1,
  runTaskStartedBy: 'GitHub-Actions',
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

const AWSVPC = JSON.stringify({
  family: 'migrate',
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE'],
  executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
  containerDefinitions: [
    {
      name: 'web',
      image: 'example/app:done',
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': '/g',
          'awslogs-region': 'eu-west-1',
          'awslogs-stream-prefix': 'p',
        },
      },
    },
  ],
});

const TASK: Task = {
  arn: 'arn:aws:ecs:eu-west-1:1:task/c/abc',
  taskDefinitionArn: 'm:1',
  lastStatus: 'PROVISIONING',
  containers: [],
};

const ended = (exitCode: number): Task => ({
  ...TASK,
  lastStatus: 'STOPPED',
  stopCode: 'EssentialContainerExited',
  stoppedReason: 'Essential container in task exited',
  containers: [{ name: 'web', lastStatus: 'STOPPED', exitCode }],
});

async function run(over: object = {}, given: Parameters<typeof memoryPorts>[0] = {}) {
  const requests: TaskRequest[] = [];
  const stops: string[] = [];
  const ports = memoryPorts({
    files: { 'td.json': AWSVPC },
    ...given,
    tasks: {
      runTask: async (request) => {
        requests.push(request);
        return { tasks: [TASK], failures: [] };
      },
      describeTasks: async () => ({ tasks: [ended(0)], failures: [] }),
      stopTask: async (_, arn) => void stops.push(arn),
      ...given.tasks,
    },
  });
  const conclusion = runTask(
    { ...INPUTS, runTaskSubnets: ['subnet-1'], ...over },
    ports,
    createRecord(),
  );
  return { conclusion: await conclusion, ports, requests, stops };
}

describe('run-task', () => {
  test('registers, runs and waits for the end, and leaves ARN and exit codes', async () => {
    const { conclusion, ports, requests } = await run();
    expect(conclusion).toEqual({ outcome: 'succeeded', cause: 'The task ended well.' });
    expect(requests).toEqual([
      {
        cluster: 'c',
        taskDefinition: 'arn:web:2',
        count: 1,
        startedBy: 'GitHub-Actions',
        launchType: 'FARGATE',
        network: { subnets: ['subnet-1'], assignPublicIp: 'DISABLED' },
      },
    ]);
    expect(ports.outputValues.get('run-task-arn')).toBe(JSON.stringify([TASK.arn]));
    expect(ports.outputValues.get('run-task-exit-codes')).toBe('[{"web":0}]');
  });

  test('shows the log as it is written, each line once', async () => {
    let looks = 0;
    const { ports } = await run(
      {},
      {
        tasks: {
          describeTasks: async () => {
            looks += 1;
            return {
              tasks: [looks < 3 ? { ...TASK, lastStatus: 'RUNNING' } : ended(0)],
              failures: [],
            };
          },
        },
        logs: {
          last: async () => [],
          next: async (stream, token) => {
            expect(stream).toEqual({ group: '/g', region: 'eu-west-1', stream: 'p/web/abc' });
            const at = Number(token ?? 0);
            const lines = at < 4 ? [{ atMs: at, message: `line ${at}\n` }] : [];
            return { lines, token: String(Math.min(at + 1, 4)) };
          },
        },
      },
    );
    const shown = ports.lines.filter((line) => line.startsWith('web | '));
    expect(shown).toEqual([0, 1, 2, 3].map((n) => `web | line ${n}`));
  });

  test('tells once that a log cannot be read, and goes on', async () => {
    const refuse = async () => {
      throw new Error('denied');
    };
    const { conclusion, ports } = await run({}, { logs: { last: refuse, next: refuse } });
    expect(conclusion.outcome).toBe('succeeded');
    expect(ports.lines.filter((line) => line.includes('cannot be read'))).toHaveLength(1);
  });

  test('fails with the exit code of the container that decides', async () => {
    const tasks = { describeTasks: async () => ({ tasks: [ended(42)], failures: [] }) };
    expect((await run({ exitCodeFrom: 'web' }, { tasks })).conclusion).toMatchObject({
      outcome: 'failed',
      exitCode: 42,
      cause: expect.stringContaining('exit code 42'),
    });
    expect((await run({}, { tasks })).conclusion).not.toHaveProperty('exitCode');
  });

  test('refuses a container that is not there before it writes anything', async () => {
    await expect(run({ exitCodeFrom: 'wbe' })).rejects.toMatchObject({
      code: 'container-not-found',
    });
  });

  test('borrows the network of the service, and refuses to go without one', async () => {
    const networkOf = async () => ({ subnets: ['subnet-9'], assignPublicIp: 'ENABLED' as const });
    const borrowed = await run(
      { runTaskSubnets: undefined, service: 'web', runTaskSecurityGroups: ['sg-1'] },
      { tasks: { networkOf } },
    );
    expect(borrowed.requests[0]?.network).toEqual({
      subnets: ['subnet-9'],
      securityGroups: ['sg-1'],
      assignPublicIp: 'ENABLED',
    });
    await expect(run({ runTaskSubnets: undefined })).rejects.toMatchObject({
      code: 'input-missing',
    });
  });

  test.each([
    [{ runTaskLaunchType: 'cluster-default' }, {}],
    [{ runTaskLaunchType: 'EC2' }, { launchType: 'EC2' }],
    [
      { runTaskCapacityProviderStrategy: [{ capacityProvider: 'SPOT' }], runTaskLaunchType: 'EC2' },
      { capacityProviderStrategy: [{ capacityProvider: 'SPOT' }] },
    ],
  ])('launches as %j says', async (over, expected) => {
    const [request] = (await run(over)).requests;
    const { launchType, capacityProviderStrategy } = request ?? {};
    expect(JSON.parse(JSON.stringify({ launchType, capacityProviderStrategy }))).toEqual(expected);
  });

  test('hands overrides, tags and volumes through', async () => {
    const { requests } = await run({
      runTaskContainerOverrides: [{ name: 'web', command: ['migrate'] }],
      runTaskTags: [{ key: 'a', value: 'b' }],
      runTaskManagedEbsVolumeName: 'data',
      runTaskManagedEbsVolume: { sizeInGiB: 10 },
      enableEcsManagedTags: true,
      propagateTags: 'TASK_DEFINITION',
    });
    expect(requests[0]).toMatchObject({
      containerOverrides: [{ name: 'web', command: ['migrate'] }],
      tags: [{ key: 'a', value: 'b' }],
      managedVolume: { name: 'data', configuration: { sizeInGiB: 10 } },
      enableEcsManagedTags: true,
      propagateTags: 'TASK_DEFINITION',
    });
  });

  test('tells every reason for which tasks were not started', async () => {
    const failures = [
      { reason: 'RESOURCE:MEMORY' },
      { reason: 'RESOURCE:MEMORY' },
      { reason: 'AGENT' },
    ];
    const { conclusion } = await run(
      { runTaskCount: 3 },
      { tasks: { runTask: async () => ({ tasks: [], failures }) } },
    );
    expect(conclusion).toMatchObject({
      outcome: 'failed',
      cause: 'Amazon ECS did not start every one of 3 tasks: 2 x RESOURCE:MEMORY; AGENT.',
    });
  });

  test('does not wait when told so', async () => {
    const { conclusion, ports } = await run({ waitForTaskStopped: false });
    expect(conclusion.cause).toContain('not watched');
    expect(ports.outputValues.has('run-task-exit-codes')).toBe(false);
  });

  test('stops the task when its time is over', async () => {
    let isStopped = false;
    const { conclusion, ports } = await run(
      { waitForMinutes: 1 },
      {
        tasks: {
          describeTasks: async () => ({
            tasks: [isStopped ? ended(143) : { ...TASK, lastStatus: 'RUNNING' }],
            failures: [],
          }),
          stopTask: async () => {
            isStopped = true;
          },
        },
      },
    );
    expect(conclusion.outcome).toBe('timed-out');
    expect(ports.lines).toContain(`stopped ${TASK.arn}`);
  });

  test('stops the task when the run is cancelled', async () => {
    const controller = new AbortController();
    const describeTasks = async () => {
      controller.abort();
      return { tasks: [{ ...TASK, lastStatus: 'RUNNING' }], failures: [] };
    };
    const given = { cancel: controller.signal, tasks: { describeTasks } };
    const { conclusion, stops } = await run({}, given);
    expect(conclusion.outcome).toBe('cancelled');
    expect(stops).toEqual([TASK.arn]);
  });
});
