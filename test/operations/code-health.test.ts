import {
  CloudWatchClient,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import type { CreateDeploymentGroupCommandInput } from '@aws-sdk/client-codedeploy';
import { DeleteListenerCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { infoOf, type Stage, startStage } from '../mock-server/code-deploy.ts';
import { deployOn } from './code-run.ts';

/** Nothing takes a deployment back but the one who asks for it. */
const NO_ROLLBACK: Partial<CreateDeploymentGroupCommandInput> = {
  autoRollbackConfiguration: { enabled: false },
  blueGreenDeploymentConfiguration: {
    terminateBlueInstancesOnDeploymentSuccess: {
      action: 'TERMINATE',
      terminationWaitTimeInMinutes: 20,
    },
  },
};

let stage: Stage;
let cloudwatch: CloudWatchClient;

async function begin(over: Partial<CreateDeploymentGroupCommandInput> = {}): Promise<void> {
  stage = await startStage(over);
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const { endpoint } = stage.server;
  cloudwatch = new CloudWatchClient({ endpoint, region: 'eu-west-1', credentials });
  const AlarmName = 'errors';
  await cloudwatch.send(
    new PutMetricAlarmCommand({
      AlarmName,
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
  await cloudwatch.send(
    new PutCompositeAlarmCommand({ AlarmName: 'any', AlarmRule: 'ALARM("errors")' }),
  );
  await set('OK');
}
afterEach(() => stage.server.stop());

const set = (StateValue: 'OK' | 'ALARM') =>
  cloudwatch.send(
    new SetAlarmStateCommand({ AlarmName: 'errors', StateValue, StateReason: '5 errors a minute' }),
  );

/** Lets the alarm fire once a line was said. */
function fireAt(text: string) {
  const fired: Promise<unknown>[] = [];
  return (line: string) => {
    if (line.includes(text) && fired.length === 0) fired.push(set('ALARM'));
  };
}

async function run(over: object, onLine: (line: string) => void = () => undefined) {
  const before = stage.server.requests().length;
  const startedAtMs = stage.server.clock.nowMs();
  const { conclusion, ports, record } = await deployOn(stage, 'example/app:ok', over, { onLine });
  const calls = stage.server.requests().length - before;
  const minutes = (stage.server.clock.nowMs() - startedAtMs) / 60_000;
  return { conclusion, ports, record, calls, minutes };
}

test.each(['errors', 'any'])(
  'the alarm %s that fires on the way takes the deployment back',
  async (name) => {
    await begin(NO_ROLLBACK);
    const { conclusion, ports, record } = await run(
      { alarms: [name] },
      fireAt('AllowTraffic: Succeeded'),
    );
    expect(conclusion).toMatchObject({
      outcome: 'rolled-back',
      cause: expect.stringContaining(`The alarm ${name} fired.`),
    });
    const id = ports.outputValues.get('codedeploy-deployment-id') ?? '';
    expect((await infoOf(stage, id)).status).toBe('Stopped');
    expect(record.facts().alarmTransitions).toContainEqual(
      expect.objectContaining({ name, from: 'OK', to: 'ALARM' }),
    );
  },
);

test('an alarm that fires while it bakes brings the revision before it back by another deployment', async () => {
  await begin();
  const { conclusion, ports } = await run(
    { alarms: ['errors'], bakeMinutes: 20 },
    fireAt('the deployment is complete'),
  );
  expect(conclusion).toMatchObject({
    outcome: 'rolled-back',
    cause: expect.stringMatching(/The alarm errors fired.*brought .*web:1 back/),
  });
  const service = await ports.ecs.describeService({ cluster: 'c', service: 'web' });
  expect(service?.taskDefinitionArn).toMatch(/web:1$/);
});

test('quiet alarms let it stand after the bake time', async () => {
  await begin();
  const { conclusion, minutes } = await run({ alarms: ['errors'], bakeMinutes: 20 });
  expect(conclusion.outcome).toBe('succeeded');
  expect(minutes).toBeGreaterThanOrEqual(20);
});

test.each([
  ['is missing', { alarms: ['none'] }, 'alarm-missing'],
  ['fires before', { alarms: ['errors'], alarmPreflight: 'fail' }, 'alarm-firing'],
])('an alarm that %s is refused before anything is written', async (_, over, code) => {
  await begin();
  await set('ALARM');
  await expect(run(over)).rejects.toMatchObject({ code });
  expect(stage.server.requests().map(({ operation }) => operation)).not.toContain(
    'CreateDeployment',
  );
});

test('a missing alarm of the group is refused, too', async () => {
  await begin({ alarmConfiguration: { enabled: true, alarms: [{ name: 'gone' }] } });
  await expect(run({})).rejects.toMatchObject({ code: 'alarm-missing' });
});

test('a listener that is gone is found before anything is written', async () => {
  await begin();
  await stage.elb.send(new DeleteListenerCommand({ ListenerArn: stage.testListener }));
  await expect(run({})).rejects.toMatchObject({
    code: 'codedeploy-group-mismatch',
    message: expect.stringContaining('the listener for test traffic'),
  });
});

test.each([
  ['POST_SCALE_UP', 'a stage of Amazon ECS'],
  ['ready', 'moves the traffic without a wait'],
])('wait-until %s is refused where it is never reached', async (waitUntil, words) => {
  await begin();
  await expect(run({ waitUntil })).rejects.toMatchObject({
    code: 'input-conflict',
    message: expect.stringContaining(words),
  });
});

test.each([{}, { alarms: ['errors'] }])(
  'with %j it makes at most 12 calls and 6 a minute',
  async (over) => {
    await begin(NO_ROLLBACK);
    const { conclusion, calls, minutes } = await run({ ...over, waitForMinutes: 60 });
    expect(conclusion.outcome).toBe('succeeded');
    expect(minutes).toBeGreaterThan(20);
    process.stdout.write(`${calls} calls in ${minutes.toFixed(1)} minutes\n`);
    expect(calls).toBeLessThanOrEqual(12 + 6 * minutes);
    expect(calls / minutes).toBeLessThanOrEqual(6);
  },
);
