import { finishKilled } from '../../src/operations/finish-killed.ts';
import { createRecord } from '../../src/operations/record.ts';
import type { LeftWork } from '../../src/report/left-work.ts';
import {
  deployment,
  OLD,
  OURS,
  OURS_ARN,
  service,
  serviceDeployment,
} from '../deployment/builders.ts';
import { memoryPorts } from './memory-ports.ts';

const LEFT: LeftWork = { cluster: 'c', service: 'web', registeredArn: 'web:2', deploymentId: OURS };

/** AWS after the step was killed: how our service deployment stands, and what is asked of it. */
function world(status: string, given: Parameters<typeof memoryPorts>[0] = {}) {
  const stops: string[] = [];
  const ports = memoryPorts({
    ecs: { describeService: async () => service() },
    rollouts: {
      look: async () => serviceDeployment({ status }),
      stop: async (arn, type) => {
        if (type === 'ABORT') throw new Error('ABORT is not supported');
        stops.push(`${type} ${arn}`);
      },
    },
    ...given,
  });
  return { ports, stops, record: createRecord() };
}

test.each([
  ['leave', [], /deployment ecs-svc\/222 goes on in AWS/],
  ['rollback', [`ROLLBACK ${OURS_ARN}`], /killed before it had ended\. ECS was told to roll/],
  ['stop', [`ROLLBACK ${OURS_ARN}`], /ECS was told to roll/],
] as const)('a deployment that goes on meets on-cancel %s', async (onCancel, expected, cause) => {
  const { stops, ...told } = world('IN_PROGRESS');
  const conclusion = await finishKilled(LEFT, onCancel, told);
  expect(conclusion).toMatchObject({ outcome: 'cancelled', cause: expect.stringMatching(cause) });
  expect(stops).toEqual(expected);
});

test.each([
  ['SUCCESSFUL', 'succeeded', /tasks run the new revision/],
  ['ROLLBACK_SUCCESSFUL', 'rolled-back', /rolled the service back/],
  ['ROLLBACK_FAILED', 'failed', /so did its rollback/],
])('one that has ended as %s is told as %s', async (status, outcome, cause) => {
  const { stops, ...told } = world(status);
  const conclusion = await finishKilled(LEFT, 'rollback', told);
  expect(conclusion).toMatchObject({ outcome, cause: expect.stringMatching(cause) });
  expect(stops).toEqual([]);
});

test('a deployment whose answer never came is known by the revision that was registered', async () => {
  const { stops, ...told } = world('IN_PROGRESS');
  const { deploymentId: _, ...left } = LEFT;
  await finishKilled(left, 'rollback', told);
  expect(stops).toEqual([`ROLLBACK ${OURS_ARN}`]);
  expect(told.record.facts().deploymentId).toBe(OURS);
});

test('a service that runs nothing of ours is left alone', async () => {
  const deployments = [deployment({ ...OLD, status: 'PRIMARY' })];
  const { stops, ...told } = world('SUCCESSFUL', {
    ecs: { describeService: async () => service({ deployments }) },
  });
  const { cause } = await finishKilled({ cluster: 'c', service: 'web' }, 'rollback', told);
  expect(cause).toMatch(/No deployment of its own was begun/);
  expect(stops).toEqual([]);
});

test('tasks of its own that run on are stopped', async () => {
  const stopped: string[] = [];
  const task = (arn: string, lastStatus: string) => ({
    arn,
    taskDefinitionArn: 'web:2',
    lastStatus,
    containers: [],
  });
  const { ports, record } = world('', {
    tasks: {
      describeTasks: async () => ({
        tasks: [task('a', 'RUNNING'), task('b', 'STOPPED')],
        failures: [],
      }),
      stopTask: async (_cluster, arn) => void stopped.push(arn),
    },
  });
  await finishKilled({ cluster: 'c', taskArns: ['a', 'b'] }, 'leave', { ports, record });
  expect(stopped).toEqual(['a']);
});

test.each([
  ['InProgress', 'leave', 'cancelled', []],
  ['InProgress', 'rollback', 'cancelled', ['d-1 true']],
  ['Ready', 'stop', 'cancelled', ['d-1 false']],
  ['Succeeded', 'rollback', 'succeeded', []],
  ['Failed', 'rollback', 'failed', []],
] as const)('CodeDeploy, %s, on-cancel %s: %s', async (status, onCancel, outcome, expected) => {
  const stops: string[] = [];
  const { ports, record } = world('', {
    codedeploy: {
      deployment: async (id) => ({ id, status }),
      stopDeployment: async (id, isRolledBack) => void stops.push(`${id} ${isRolledBack}`),
    },
  });
  const left = { cluster: 'c', service: 'web', deploymentId: 'd-1' };
  expect(await finishKilled(left, onCancel, { ports, record })).toMatchObject({ outcome });
  expect(stops).toEqual(expected);
});

const SUSPENDED = {
  dynamicScalingInSuspended: false,
  dynamicScalingOutSuspended: false,
  scheduledScalingSuspended: true,
};

test.each([
  ['goes on', LEFT],
  ['was never begun', { cluster: 'c', service: 'web' }],
])('scaling that is suspended is as before when the deployment %s', async (_, left) => {
  const resumed: unknown[] = [];
  const told = world('IN_PROGRESS', {
    autoscaling: { suspend: async (...args) => void resumed.push(args) },
  });
  await finishKilled({ ...left, suspendedScaling: SUSPENDED }, 'leave', told);
  expect(resumed).toEqual([[{ cluster: 'c', service: 'web' }, SUSPENDED]]);
});

test('scaling that cannot be resumed is told as an error, and the rest is done', async () => {
  const told = world('IN_PROGRESS', {
    autoscaling: { suspend: () => Promise.reject(new Error('denied')) },
  });
  await finishKilled({ ...LEFT, suspendedScaling: SUSPENDED }, 'rollback', told);
  expect(told.ports.lines.join('\n')).toMatch(/scaling of web is still suspended/);
  expect(told.stops).toEqual([`ROLLBACK ${OURS_ARN}`]);
});
