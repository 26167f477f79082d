import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
  type StateValue,
} from '@aws-sdk/client-cloudwatch';
import { stopAll } from '../../mock-server/builders.ts';
import { connectionOf, type Rows, testAll } from './play.ts';
import { BREAKER, onFargate, type Scene } from './stage.ts';

afterEach(stopAll);

const ask = async (scene: Scene, use: (client: CloudWatchClient) => Promise<unknown>) => {
  const { maxRetries: _, ...connection } = connectionOf(scene);
  const client = new CloudWatchClient(connection);
  await use(client);
  client.destroy();
};

const set = (AlarmName: string, StateValue: StateValue) => (scene: Scene) =>
  ask(scene, (client) =>
    client.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: '5xx over 5 %' })),
  );

const remove = (scene: Scene) =>
  ask(scene, (client) => client.send(new DeleteAlarmsCommand({ AlarmNames: ['errors'] })));

/** A metric without data, so that only what is set counts; `site` is composed of it. */
const makeAlarms = (scene: Scene) =>
  ask(scene, async (client) => {
    await client.send(
      new PutMetricAlarmCommand({
        AlarmName: 'errors',
        Namespace: 'Shop',
        MetricName: 'Errors',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'ignore',
      }),
    );
    await client.send(
      new SetAlarmStateCommand({ AlarmName: 'errors', StateValue: 'OK', StateReason: 'none' }),
    );
  });

const makeSite = (scene: Scene) =>
  ask(scene, (client) =>
    client.send(new PutCompositeAlarmCommand({ AlarmName: 'site', AlarmRule: 'ALARM(errors)' })),
  );

interface With {
  readonly configuration?: object;
  readonly first?: (scene: Scene) => Promise<unknown>;
}

const stage =
  ({ configuration = {}, first }: With = {}) =>
  async () => {
    const scene = await onFargate({
      service: { deploymentConfiguration: { ...BREAKER, ...configuration } },
    });
    await makeAlarms(scene);
    await first?.(scene);
    return scene;
  };

const guard = (rollback: boolean) => ({
  alarms: { alarmNames: ['errors'], enable: true, rollback },
});
const fires = set('errors', 'ALARM');
const BACK = { outcome: 'rolled-back', exit: 3, runs: 'web:1' } as const;
const OURS = { alarms: ['errors'] };
const FIRED = /alarm of the deployment fired/;
const LOOK = /metric of the alarm/;

const ROWS: Rows = {
  'an alarm that does not exist': {
    stage: stage(),
    inputs: { alarms: ['errors', 'latency'] },
    outcome: 'failed',
    exit: 1,
    runs: 'web:1',
    cause: /There is no alarm latency/,
    fix: /correct its name/,
  },
  "the service's own alarm does not exist": {
    stage: stage({ configuration: guard(true), first: remove }),
    outcome: 'failed',
    exit: 1,
    runs: 'web:1',
    cause: /There is no alarm errors/,
    fix: /Create the alarm/,
  },
  'in ALARM before, alarm-preflight fail': {
    stage: stage({ first: fires }),
    inputs: { ...OURS, alarmPreflight: 'fail' },
    outcome: 'failed',
    exit: 1,
    runs: 'web:1',
    cause: /errors in ALARM before the deployment; nothing was changed/,
    fix: /until the alarm is OK/,
  },
  "the service's own in ALARM before, and again during": {
    ...BACK,
    stage: stage({ configuration: guard(true), first: fires }),
    happens: [
      { at: 40, does: set('errors', 'OK') },
      { at: 75, does: fires },
    ],
    cause: /The alarm errors fired.*taken back[\s\S]*ECS ignores all alarms/,
    fix: LOOK,
  },
  'fires during the rollout, watched by the run': {
    ...BACK,
    stage: stage(),
    inputs: OURS,
    happens: [{ at: 30, does: fires }],
    cause: /The alarm errors fired. 5xx over 5 %.*taken back/,
    fix: LOOK,
  },
  "the service's own fires during the rollout": {
    causeId: 'alarm',
    ...BACK,
    stage: stage({ configuration: guard(true) }),
    happens: [{ at: 30, does: fires }],
    cause: FIRED,
    fix: LOOK,
  },
  "the service's own fires without a rollback": {
    stage: stage({ configuration: guard(false) }),
    happens: [{ at: 30, does: fires }],
    outcome: 'failed',
    exit: 1,
    runs: 'web:2',
    cause: FIRED,
    fix: LOOK,
  },
  "the service's own fires without a rollback, on-failure rollback": {
    ...BACK,
    stage: stage({ configuration: guard(false) }),
    inputs: { onFailure: 'rollback' },
    happens: [{ at: 30, does: fires }],
    cause: FIRED,
    fix: LOOK,
  },
  "the service's own fires while ECS bakes": {
    ...BACK,
    stage: stage({ configuration: guard(true) }),
    happens: [{ at: 180, does: fires }],
    cause: FIRED,
    fix: LOOK,
  },
  'fires after the end, in bake-minutes': {
    ...BACK,
    stage: stage(),
    inputs: { ...OURS, bakeMinutes: 10 },
    happens: [{ at: 400, does: fires }],
    cause: /The alarm errors fired.*taken back/,
    fix: LOOK,
  },
  'fires while a blue/green deployment bakes': {
    ...BACK,
    stage: stage({
      configuration: { ...guard(true), strategy: 'BLUE_GREEN', bakeTimeInMinutes: 10 },
    }),
    happens: [{ at: 300, does: fires }],
    cause: FIRED,
    fix: LOOK,
  },
  'a composite alarm fires': {
    ...BACK,
    stage: stage({ first: makeSite }),
    inputs: { alarms: ['site'] },
    happens: [{ at: 30, does: fires }],
    cause: /The alarm site fired.*taken back/,
    fix: LOOK,
  },
  'cannot be read while it bakes': {
    stage: stage(),
    inputs: { ...OURS, bakeMinutes: 10 },
    happens: [
      {
        at: 300,
        does: ({ server }) => server.fail({ kind: 'access-denied', operation: 'DescribeAlarms' }),
      },
    ],
    outcome: 'unverifiable',
    exit: 6,
    runs: 'web:2',
    cause: /alarms could not be read 10 times in a row/,
    fix: /cloudwatch:DescribeAlarms/,
  },
};

testAll(ROWS);
