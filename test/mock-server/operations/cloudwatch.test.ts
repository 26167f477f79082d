import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  DescribeAlarmsForMetricCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  ListTagsForResourceCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
  PutMetricDataCommand,
  SetAlarmStateCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch';
import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { type Bench, deploy, lookAt, startBench, startSeeded, stopAll } from '../builders.ts';

let bench: Bench;
let watch: CloudWatchClient;

const clientOf = ({ server }: Bench) =>
  new CloudWatchClient({
    endpoint: server.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  });

beforeEach(async () => {
  bench = await startBench();
  watch = clientOf(bench);
});
afterEach(async () => {
  watch.destroy();
  await stopAll();
});

const METRIC = { Namespace: 'Shop', MetricName: 'Errors' };

const alarm = (over: Partial<PutMetricAlarmCommandInput> = {}) =>
  new PutMetricAlarmCommand({
    AlarmName: 'errors',
    ...METRIC,
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 5,
    ComparisonOperator: 'GreaterThanThreshold',
    ...over,
  });

const put = (Value: number) =>
  watch.send(
    new PutMetricDataCommand({
      Namespace: 'Shop',
      MetricData: [{ MetricName: 'Errors', Value, Unit: 'Count' }],
    }),
  );

const stateOf = async (AlarmName: string) => {
  const { MetricAlarms, CompositeAlarms } = await watch.send(
    new DescribeAlarmsCommand({
      AlarmNames: [AlarmName],
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
    }),
  );
  return [...MetricAlarms!, ...CompositeAlarms!][0]?.StateValue;
};

const set = (StateValue: 'OK' | 'ALARM', AlarmName = 'errors') =>
  watch.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'a test' }));

describe('an alarm', () => {
  it('follows the data that are sent', async () => {
    await watch.send(alarm());
    expect(await stateOf('errors')).toBe('INSUFFICIENT_DATA');
    await put(1);
    bench.server.advance(130);
    expect(await stateOf('errors')).toBe('OK');
    await put(6);
    bench.server.advance(130);
    expect(await stateOf('errors')).toBe('ALARM');
    const { AlarmHistoryItems } = await watch.send(
      new DescribeAlarmHistoryCommand({ AlarmName: 'errors' }),
    );
    expect(AlarmHistoryItems!.map(({ HistorySummary }) => HistorySummary)).toEqual([
      'Alarm updated from OK to ALARM',
      'Alarm updated from INSUFFICIENT_DATA to OK',
      'Alarm "errors" created',
    ]);
    expect(AlarmHistoryItems![0]!.Timestamp).toBeInstanceOf(Date);
  });

  it('stays as it was set by hand until data come', async () => {
    await watch.send(alarm());
    await set('ALARM');
    bench.server.advance(600);
    expect(await stateOf('errors')).toBe('ALARM');
    await put(0);
    bench.server.advance(130);
    expect(await stateOf('errors')).toBe('OK');
  });

  it('may stand on others', async () => {
    await watch.send(alarm());
    await watch.send(alarm({ AlarmName: 'slow' }));
    const AlarmRule = 'ALARM("errors") AND NOT ALARM(slow)';
    await watch.send(new PutCompositeAlarmCommand({ AlarmName: 'both', AlarmRule }));
    expect(await stateOf('both')).toBe('OK');
    await set('ALARM');
    expect(await stateOf('both')).toBe('ALARM');
    await set('ALARM', 'slow');
    expect(await stateOf('both')).toBe('OK');
    const deletion = new DeleteAlarmsCommand({ AlarmNames: ['slow'] });
    await expect(watch.send(deletion)).rejects.toThrow(/both depends on it/);
  });

  it('shows what it was made of, and is found by its metric', async () => {
    await watch.send(alarm({ Tags: [{ Key: 'a', Value: '1' }] }));
    const AlarmNames = ['errors'];
    await watch.send(new DisableAlarmActionsCommand({ AlarmNames }));
    const { MetricAlarms } = await watch.send(new DescribeAlarmsForMetricCommand(METRIC));
    expect(MetricAlarms).toMatchObject([
      { AlarmName: 'errors', ActionsEnabled: false, Threshold: 5, Dimensions: [] },
    ]);
    await watch.send(new EnableAlarmActionsCommand({ AlarmNames }));
    const ResourceARN = MetricAlarms![0]!.AlarmArn!;
    await watch.send(new TagResourceCommand({ ResourceARN, Tags: [{ Key: 'b', Value: '2' }] }));
    await watch.send(new UntagResourceCommand({ ResourceARN, TagKeys: ['a'] }));
    const { Tags } = await watch.send(new ListTagsForResourceCommand({ ResourceARN }));
    expect(Tags).toEqual([{ Key: 'b', Value: '2' }]);
    await watch.send(new DeleteAlarmsCommand({ AlarmNames }));
    expect(await stateOf('errors')).toBeUndefined();
  });

  it('that goes off in the middle of a rollout takes the service back', async () => {
    const seeded = await startSeeded();
    const own = clientOf(seeded);
    await own.send(alarm());
    await own.send(
      new SetAlarmStateCommand({ AlarmName: 'errors', StateValue: 'OK', StateReason: 'x' }),
    );
    const alarms = { alarmNames: ['errors'], enable: true, rollback: true };
    await seeded.ecs.send(
      new UpdateServiceCommand({
        cluster: 'c',
        service: 'web',
        deploymentConfiguration: { alarms },
      }),
    );
    const arn = await deploy(seeded, 'ok');
    seeded.server.advance(30);
    await own.send(
      new SetAlarmStateCommand({ AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'x' }),
    );
    seeded.server.advance(600);
    expect((await lookAt(seeded, arn)).status).toBe('ROLLBACK_SUCCESSFUL');
    own.destroy();
  });
});

describe('metrics', () => {
  const range = () => {
    const now = bench.server.clock.nowMs();
    return { StartTime: new Date(now - 600_000), EndTime: new Date(now + 60_000) };
  };

  it('are read as statistics and percentiles, with time as dates', async () => {
    for (let value = 1; value <= 100; value += 1) await put(value);
    const { Datapoints } = await watch.send(
      new GetMetricStatisticsCommand({
        ...METRIC,
        ...range(),
        Period: 3600,
        Statistics: ['Sum', 'Maximum'],
        ExtendedStatistics: ['p90'],
      }),
    );
    expect(Datapoints).toMatchObject([
      { Sum: 5050, Maximum: 100, ExtendedStatistics: { p90: 90 } },
    ]);
    const { Metrics } = await watch.send(new ListMetricsCommand({ Namespace: 'Shop' }));
    expect(Metrics).toEqual([{ ...METRIC, Dimensions: [] }]);
  });

  it('are computed with', async () => {
    await put(3);
    const MetricStat = { Metric: METRIC, Period: 3600, Stat: 'Sum' };
    const { MetricDataResults } = await watch.send(
      new GetMetricDataCommand({
        ...range(),
        MetricDataQueries: [
          { Id: 'e1', Expression: '100 * m1 / (m1 + 1)', Label: 'share' },
          { Id: 'm1', MetricStat, ReturnData: false },
        ],
      }),
    );
    expect(MetricDataResults).toMatchObject([
      { Id: 'e1', Label: 'share', Values: [75], StatusCode: 'Complete' },
    ]);
    expect(MetricDataResults![0]!.Timestamps![0]).toBeInstanceOf(Date);
  });

  it('may be sent packed, as clients do with many of them', async () => {
    const MetricData = Array.from({ length: 500 }, (_, index) => ({
      MetricName: 'Many',
      Value: index,
      Dimensions: [{ Name: 'Host', Value: `host-${index % 5}` }],
    }));
    await watch.send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData }));
    const Dimensions = [{ Name: 'Host', Value: 'host-3' }];
    const found = await watch.send(new ListMetricsCommand({ Dimensions }));
    expect(found.Metrics).toHaveLength(1);
  });
});

describe('CloudWatch refuses', () => {
  it.each([
    [
      'a state for an alarm that is not there',
      () => new SetAlarmStateCommand({ AlarmName: 'no', StateValue: 'OK', StateReason: '' }),
      'ResourceNotFound',
    ],
    ['a period of 61 seconds', () => alarm({ Period: 61 }), 'ValidationException'],
    ['no statistic', () => alarm({ Statistic: undefined as never }), 'ValidationException'],
    ['no metric', () => alarm({ MetricName: undefined as never }), 'ValidationException'],
    [
      'more data points than periods',
      () => alarm({ DatapointsToAlarm: 2, EvaluationPeriods: 1 }),
      'ValidationException',
    ],
    [
      'a rule that is none',
      () => new PutCompositeAlarmCommand({ AlarmName: 'c', AlarmRule: 'ALARM(' }),
      'ValidationException',
    ],
    [
      'data in a namespace of AWS',
      () => new PutMetricDataCommand({ Namespace: 'AWS/ECS', MetricData: [] }),
      'InvalidParameterValueException',
    ],
    ['a token of nobody', () => new DescribeAlarmsCommand({ NextToken: 'x' }), 'InvalidNextToken'],
    [
      'an expression that is none',
      () =>
        new GetMetricDataCommand({
          StartTime: new Date(0),
          EndTime: new Date(1000),
          MetricDataQueries: [{ Id: 'e', Expression: '1 +' }],
        }),
      'ValidationException',
    ],
  ] as const)('%s', async (_, command, name) => {
    await expect(watch.send(command() as DescribeAlarmsCommand)).rejects.toMatchObject({ name });
  });
});

describe('the query protocol, which older clients speak', () => {
  const ask = async (form: Record<string, string>) => {
    const answer = await fetch(bench.server.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: 'AWS4-HMAC-SHA256 Credential=A/20260101/eu-west-1/monitoring/aws4_request',
      },
      body: new URLSearchParams({ Version: '2010-08-01', ...form }),
    });
    return answer.text();
  };

  it('is understood and answered, with its own codes for errors', async () => {
    await watch.send(alarm());
    const seen = await ask({ Action: 'DescribeAlarms', 'AlarmNames.member.1': 'errors' });
    expect(seen).toContain('<AlarmName>errors</AlarmName>');
    expect(seen).toMatch(/<StateUpdatedTimestamp>\d{4}-\d\d-\d\dT/);
    const history = { Action: 'DescribeAlarmHistory', StartDate: '2100-01-01T00:00:00Z' };
    expect(await ask(history)).toContain('<AlarmHistoryItems></AlarmHistoryItems>');
    const wrong = { Action: 'SetAlarmState', AlarmName: 'no', StateValue: 'OK', StateReason: 'x' };
    expect(await ask(wrong)).toContain('<Code>ResourceNotFound</Code>');
  });
});
