import {
  CloudWatchClient,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { ListDeploymentsCommand, StopDeploymentCommand } from '@aws-sdk/client-codedeploy';
import type { Fault } from '../../../src/mock-server/faults/fault.ts';
import { stopAll } from '../../mock-server/builders.ts';
import { appSpec, begin, type Stage, startStage } from '../../mock-server/code-deploy.ts';
import { type Failure, play } from './play.ts';

afterEach(stopAll);

type Over = Parameters<typeof startStage>[0];

const NEVER_BACK: Over = { autoRollbackConfiguration: { enabled: false, events: [] } };

const stopIt = async ({ deploy }: Stage) => {
  const name = { applicationName: 'app', deploymentGroupName: 'group' };
  const { deployments } = await deploy.send(new ListDeploymentsCommand(name));
  const deploymentId = deployments?.[0];
  await deploy.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true }));
};

const LONG = { waitForMinutes: 180 };

interface Row extends Omit<Failure, 'stage' | 'happens' | 'runs'> {
  readonly over?: Over;
  readonly first?: (stage: Stage) => Promise<unknown>;
  /** Seconds after which somebody stops the deployment. */
  readonly stoppedAt?: number;
  /** Seconds after which the alarm of the group fires. */
  readonly firesAt?: number;
}

/** An alarm that the group watches. */
const WATCHED: Over = {
  alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
};

const cloudwatchOf = ({ server: { endpoint } }: Stage) =>
  new CloudWatchClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  });

async function putAlarm(stage: Stage) {
  await cloudwatchOf(stage).send(
    new PutMetricAlarmCommand({
      AlarmName: 'errors',
      Namespace: 'web',
      MetricName: 'errors',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      Statistic: 'Sum',
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'ignore',
    }),
  );
  await alarm(stage, 'OK');
}

const alarm = (stage: Stage, StateValue: 'OK' | 'ALARM') =>
  cloudwatchOf(stage).send(
    new SetAlarmStateCommand({ AlarmName: 'errors', StateValue, StateReason: 'told by a test' }),
  );

/** An AppSpec whose hook calls a function, which answers as its name says. */
const hook = (answer: string): Pick<Row, 'inputs' | 'files'> => ({
  inputs: { ...LONG, codedeployAppspec: 'appspec.json' },
  files: { 'appspec.json': appSpec('<TASK_DEFINITION>', { AfterInstall: `check-${answer}` }) },
});

const failing = (fault: Fault) => async (stage: Stage) => stage.server.fail(fault);

const ROWS: Readonly<Record<string, Row>> = {
  'a crash, taken back by the group': {
    image: 'crash',
    inputs: LONG,
    outcome: 'rolled-back',
    exit: 3,
    cause: /took it back/,
    fix: /./,
  },
  'a crash that the group leaves': {
    image: 'crash',
    inputs: LONG,
    over: NEVER_BACK,
    outcome: 'failed',
    exit: 1,
    cause: /ended as Failed.*It was not taken back/,
    fix: /./,
  },
  'a missing image, which CodeDeploy gives up and the group leaves': {
    image: 'does-not-exist',
    inputs: LONG,
    over: NEVER_BACK,
    outcome: 'failed',
    exit: 1,
    cause: /ended as Failed.*It was not taken back/,
    fix: /./,
  },
  'stopped by somebody': {
    image: 'slow',
    stoppedAt: 40,
    outcome: 'rolled-back',
    exit: 3,
    cause: /ended as Stopped/,
  },
  'a deployment in the way': {
    first: (stage) => begin(stage, 'slow'),
    outcome: 'failed',
    exit: 1,
    cause: /d-[A-Z0-9]+/,
    fix: /on-conflict/,
  },
  'a hook whose function says that the revision fails': {
    ...hook('failed'),
    outcome: 'rolled-back',
    exit: 3,
    cause: /AfterInstall.*reported Failed|HOOK_EXECUTION_FAILURE/,
    fix: /function/,
  },
  'a hook whose function does not exist': {
    ...hook('throws'),
    outcome: 'rolled-back',
    exit: 3,
    cause: /check-throws could not be invoked/,
    fix: /function/,
  },
  'a hook whose function is never done': {
    ...hook('pending'),
    outcome: 'rolled-back',
    exit: 3,
    cause: /did not call back within an hour/,
    fix: /function.*calls back/,
  },
  'an alarm of the group fires': {
    image: 'slow',
    over: WATCHED,
    first: putAlarm,
    firesAt: 40,
    outcome: 'rolled-back',
    exit: 3,
    cause: /ALARM_ACTIVE|alarms have been activated/,
    fix: /alarm/i,
  },
  'an alarm of the group fires, and the group leaves it': {
    image: 'slow',
    over: { ...WATCHED, ...NEVER_BACK },
    first: putAlarm,
    firesAt: 40,
    outcome: 'failed',
    exit: 1,
    cause: /alarms have been activated/,
    fix: /alarm/i,
  },
  'a deployment that begins between the check and our own': {
    first: failing({
      kind: 'error',
      operation: 'CreateDeployment',
      code: 'DeploymentLimitExceededException',
      message: 'The deployment group already has an active deployment d-ABCDEF123',
    }),
    outcome: 'failed',
    exit: 1,
    cause: /another deployment is under way.*web:\d+ was registered/i,
    fix: /on-conflict/,
  },
  'no permission to look at the group': {
    first: failing({ kind: 'access-denied', operation: 'GetDeploymentGroup' }),
    outcome: 'failed',
    exit: 1,
    cause: /GetDeploymentGroup/,
    fix: /Allow the action/,
  },
  'no permission to create the deployment': {
    first: failing({ kind: 'access-denied', operation: 'CreateDeployment' }),
    outcome: 'failed',
    exit: 1,
    cause: /CreateDeployment.*web:\d+ was registered/s,
    fix: /Allow the action/,
  },
  'a group that is not there': {
    inputs: { codedeployDeploymentGroup: 'other' },
    outcome: 'failed',
    exit: 1,
    cause: /other/,
    fix: /codedeploy-deployment-group/,
  },
};

test.each(Object.entries(ROWS))('CodeDeploy: %s', async (_, row) => {
  const stage = await startStage(row.over);
  await row.first?.(stage);
  const containerDefinitions = [
    { name: 'app', image: 'example/app:ok', portMappings: [{ containerPort: 80 }] },
  ];
  const definition = {
    family: 'web',
    networkMode: 'awsvpc' as const,
    cpu: '256',
    memory: '512',
    requiresCompatibilities: ['FARGATE' as const],
    containerDefinitions,
  };
  const { stoppedAt, firesAt } = row;
  const { outcome, exit, told, hint } = await play({
    ...row,
    stage: async () => ({ ...stage, definition }),
    happens: [
      ...(stoppedAt === undefined ? [] : [{ at: stoppedAt, does: () => stopIt(stage) }]),
      ...(firesAt === undefined ? [] : [{ at: firesAt, does: () => alarm(stage, 'ALARM') }]),
    ],
    inputs: { codedeployApplication: 'app', codedeployDeploymentGroup: 'group', ...row.inputs },
  });
  expect({ outcome, exit }).toEqual({ outcome: row.outcome, exit: row.exit });
  expect(told).toMatch(row.cause);
  if (row.fix !== undefined) expect(hint).toMatch(row.fix);
});
