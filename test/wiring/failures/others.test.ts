import {
  DeleteServiceCommand,
  DeregisterContainerInstanceCommand,
  ListContainerInstancesCommand,
  ListServiceDeploymentsCommand,
  ListTasksCommand,
  StopServiceDeploymentCommand,
  StopTaskCommand,
  UpdateContainerInstancesStateCommand,
  UpdateServiceCommand,
  UpdateTaskProtectionCommand,
} from '@aws-sdk/client-ecs';
import { stopAll } from '../../mock-server/builders.ts';
import { type Rows, testAll } from './play.ts';
import { NO_BREAKER, onFargate, onInstances, type Scene } from './stage.ts';

afterEach(stopAll);

const NAME = { cluster: 'c', service: 'web' };

const update =
  (over: object) =>
  ({ ecs }: Scene) =>
    ecs.send(new UpdateServiceCommand({ ...NAME, ...over }));

const newer = update({ forceNewDeployment: true });

async function stopIt({ ecs }: Scene) {
  const { serviceDeployments } = await ecs.send(new ListServiceDeploymentsCommand(NAME));
  const serviceDeploymentArn = serviceDeployments?.[0]?.serviceDeploymentArn;
  await ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
}

const deleteIt = ({ ecs }: Scene) => ecs.send(new DeleteServiceCommand({ ...NAME, force: true }));

async function stopTasks({ ecs }: Scene, reason: string) {
  const { taskArns = [] } = await ecs.send(
    new ListTasksCommand({ cluster: 'c', serviceName: 'web', desiredStatus: 'RUNNING' }),
  );
  for (const task of taskArns) await ecs.send(new StopTaskCommand({ cluster: 'c', task, reason }));
}

async function protect({ ecs }: Scene) {
  const { taskArns: tasks } = await ecs.send(
    new ListTasksCommand({ cluster: 'c', serviceName: 'web', desiredStatus: 'RUNNING' }),
  );
  await ecs.send(new UpdateTaskProtectionCommand({ cluster: 'c', tasks, protectionEnabled: true }));
}

async function instances({ ecs }: Scene) {
  const found = await ecs.send(new ListContainerInstancesCommand({ cluster: 'c' }));
  return found.containerInstanceArns ?? [];
}

async function drainAll(scene: Scene) {
  const containerInstances = await instances(scene);
  await scene.ecs.send(
    new UpdateContainerInstancesStateCommand({
      cluster: 'c',
      containerInstances,
      status: 'DRAINING',
    }),
  );
}

async function loseAll(scene: Scene) {
  for (const containerInstance of await instances(scene)) {
    await scene.ecs.send(
      new DeregisterContainerInstanceCommand({ cluster: 'c', containerInstance, force: true }),
    );
  }
}

const spot = (scene: Scene) => stopTasks(scene, 'Your Spot Task was interrupted.');
const byHand = (scene: Scene) => stopTasks(scene, 'Task stopped by user');

const SOON = { waitForMinutes: 10 };
const noBreaker = () => onFargate({ service: { deploymentConfiguration: NO_BREAKER } });

const ROWS: Rows = {
  'a newer deployment right after the start': {
    stage: onFargate,
    happens: [{ at: 3, does: newer }],
    outcome: 'superseded',
    exit: 4,
    runs: 'web:2',
    cause: /was started after ours and took its place/,
    fix: /other run or person/,
  },
  'a newer deployment in the middle': {
    stage: onFargate,
    happens: [{ at: 45, does: newer }],
    outcome: 'superseded',
    exit: 4,
    runs: 'web:2',
    cause: /was started after ours and took its place/,
    fix: /other run or person/,
  },
  'a newer deployment of another revision while ours crashes': {
    stage: noBreaker,
    image: 'crash',
    happens: [{ at: 60, does: update({ taskDefinition: 'web:1' }) }],
    outcome: 'superseded',
    exit: 4,
    runs: 'web:1',
    cause: /took its place/,
    fix: /other run or person/,
  },
  'scaled to 0 by the run itself': {
    stage: onFargate,
    inputs: { desiredCount: 0 },
    outcome: 'unverifiable',
    exit: 6,
    runs: 'web:2',
    cause: /desired count is 0/,
    fix: /desired-count/,
  },
  'scaled to 0 by somebody while it goes on': {
    stage: onFargate,
    happens: [{ at: 20, does: update({ desiredCount: 0 }) }],
    outcome: 'unverifiable',
    exit: 6,
    runs: 'web:2',
    cause: /desired count is 0/,
    fix: /desired-count/,
  },
  'deleted while it goes on': {
    stage: onFargate,
    happens: [{ at: 20, does: deleteIt }],
    outcome: 'failed',
    exit: 1,
    cause: /service became (DRAINING|INACTIVE|MISSING) during the deployment/,
    fix: /deleted/,
  },
  'stopped by somebody': {
    causeId: 'stop-request',
    stage: onFargate,
    happens: [{ at: 20, does: stopIt }],
    outcome: 'rolled-back',
    exit: 3,
    runs: 'web:1',
    cause: /StopServiceDeployment request/,
    fix: /CloudTrail/,
  },
  'stopped by somebody while it crashes': {
    stage: noBreaker,
    image: 'crash',
    happens: [{ at: 90, does: stopIt }],
    outcome: 'rolled-back',
    exit: 3,
    runs: 'web:1',
    cause: /StopServiceDeployment request/,
    fix: /end of its log/,
  },
  'tasks stopped by hand again and again': {
    causeId: 'stopped-by-user',
    stage: noBreaker,
    inputs: SOON,
    happens: [30, 75, 120, 165, 210, 255, 300, 345, 390, 435, 480, 525, 570, 595].map((at) => ({
      at,
      does: byHand,
    })),
    outcome: 'timed-out',
    exit: 5,
    runs: 'web:2',
    cause: /Somebody stopped the task by hand/,
    fix: /who called StopTask/,
  },
  'Spot capacity taken back until the time is over': {
    causeId: 'spot',
    stage: noBreaker,
    inputs: SOON,
    happens: [30, 75, 120, 165, 210, 255, 300, 345, 390, 435, 480, 525, 570, 595].map((at) => ({
      at,
      does: spot,
    })),
    outcome: 'timed-out',
    exit: 5,
    runs: 'web:2',
    cause: /took the Spot capacity back/,
    fix: /base on FARGATE/,
  },
  'old tasks that are protected': {
    causeId: 'protected-tasks',
    stage: noBreaker,
    inputs: SOON,
    happens: [{ at: 1, does: protect }],
    outcome: 'timed-out',
    exit: 5,
    runs: 'web:2',
    cause: /Protected tasks of the old revision/,
    fix: /scale-in protection/,
  },
  'every instance drained': {
    stage: onInstances,
    inputs: SOON,
    happens: [{ at: 5, does: drainAll }],
    outcome: 'timed-out',
    exit: 5,
    runs: 'web:2',
    cause: /no container instance/i,
    fix: /instances/,
  },
  'every instance lost': {
    stage: onInstances,
    inputs: SOON,
    happens: [{ at: 30, does: loseAll }],
    outcome: 'timed-out',
    exit: 5,
    runs: 'web:2',
    cause: /no container instance|went away/i,
    fix: /instances/,
  },
};

testAll(ROWS);
