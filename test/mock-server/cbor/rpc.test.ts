import { createRequire } from 'node:module';
import { deflateRawSync, gzipSync } from 'node:zlib';
import {
  CloudWatchClient,
  type CloudWatchClientConfig,
  DescribeAlarmsCommand,
  GetMetricStatisticsCommand,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  CodeDeployClient,
  CreateApplicationCommand,
  GetApplicationCommand,
} from '@aws-sdk/client-codedeploy';
import { readCbor, rpcPath } from '../../../src/mock-server/cbor/rpc.ts';
import { type Bench, startBench, stopAll } from '../builders.ts';

afterAll(stopAll);

/** The SDK's own CBOR, which its clients can be told to speak. */
const inSdk = createRequire(createRequire(import.meta.url).resolve('@aws-sdk/client-cloudwatch'));
const { AwsSmithyRpcV2CborProtocol: protocol } = inSdk('@aws-sdk/core/protocols') as {
  readonly AwsSmithyRpcV2CborProtocol: NonNullable<CloudWatchClientConfig['protocol']>;
};

const ALARM = {
  AlarmName: 'errors',
  Namespace: 'shop',
  MetricName: 'errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 2.5,
  ComparisonOperator: 'GreaterThanThreshold',
} as const;

function settingsOf({ server }: Bench) {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  return { endpoint: server.endpoint, region: 'eu-west-1', credentials };
}

async function start() {
  const bench = await startBench();
  const settings = settingsOf(bench);
  const cloudwatch = new CloudWatchClient({
    ...settings,
    protocol,
    protocolSettings: {
      defaultNamespace: 'com.amazonaws.cloudwatch',
      version: '2010-08-01',
      serviceTarget: 'GraniteServiceVersion20100801',
      awsQueryCompatible: true,
    },
  } as CloudWatchClientConfig);
  return { bench, settings, cloudwatch };
}

describe('clients that speak CBOR', () => {
  it('put alarms, and read them with their times', async () => {
    const { bench, cloudwatch } = await start();
    await cloudwatch.send(new PutMetricAlarmCommand(ALARM));
    const state = { AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'tried' } as const;
    await cloudwatch.send(new SetAlarmStateCommand(state));
    const { MetricAlarms } = await cloudwatch.send(new DescribeAlarmsCommand({}));
    expect(MetricAlarms).toMatchObject([{ ...ALARM, StateValue: 'ALARM' }]);
    const at = MetricAlarms?.[0]?.StateUpdatedTimestamp;
    expect(at).toBeInstanceOf(Date);
    const { now } = (await (await fetch(`${bench.server.endpoint}/_slipway/time`)).json()) as {
      readonly now: string;
    };
    expect(Math.abs(Number(at) - Date.parse(now))).toBeLessThan(1000);
  });

  it('put data with their times', async () => {
    const { bench, cloudwatch } = await start();
    const time = await fetch(`${bench.server.endpoint}/_slipway/time`);
    const { now } = (await time.json()) as { readonly now: string };
    const Timestamp = new Date(Date.parse(now) - 120_000);
    const MetricData = Array.from({ length: 30 }, (_, index) => ({
      MetricName: 'errors',
      Dimensions: [{ Name: 'a name that makes this longer', Value: 'x'.repeat(40) }],
      Timestamp,
      Value: index / 2,
    }));
    await cloudwatch.send(new PutMetricDataCommand({ Namespace: 'shop', MetricData }));
    const { Datapoints } = await cloudwatch.send(
      new GetMetricStatisticsCommand({
        Namespace: 'shop',
        MetricName: 'errors',
        Dimensions: MetricData[0]?.Dimensions,
        StartTime: new Date(Timestamp.getTime() - 600_000),
        EndTime: new Date(Timestamp.getTime() + 600_000),
        Period: 60,
        Statistics: ['SampleCount', 'Maximum'],
      }),
    );
    expect(Datapoints).toMatchObject([{ SampleCount: 30, Maximum: 14.5 }]);
    expect(Datapoints?.[0]?.Timestamp).toBeInstanceOf(Date);
  });

  it('get the errors of the service', async () => {
    const { cloudwatch } = await start();
    const state = { AlarmName: 'no', StateValue: 'OK', StateReason: 'tried' } as const;
    await expect(cloudwatch.send(new SetAlarmStateCommand(state))).rejects.toMatchObject({
      name: expect.stringMatching(/^ResourceNotFound/),
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('reach CodeDeploy, too', async () => {
    const { settings } = await start();
    const deploy = new CodeDeployClient({
      ...settings,
      protocol,
      protocolSettings: {
        defaultNamespace: 'com.amazonaws.codedeploy',
        version: '2014-10-06',
        serviceTarget: 'CodeDeploy_20141006',
      },
    } as never);
    const named = { applicationName: 'app' };
    await deploy.send(new CreateApplicationCommand({ ...named, computePlatform: 'ECS' }));
    const { application } = await deploy.send(new GetApplicationCommand(named));
    expect(application).toMatchObject({ ...named, computePlatform: 'ECS' });
    expect(application?.createTime).toBeInstanceOf(Date);
    await expect(
      deploy.send(new GetApplicationCommand({ applicationName: 'other' })),
    ).rejects.toMatchObject({ name: 'ApplicationDoesNotExistException' });
  });
});

describe('rpcPath', () => {
  it.each([
    [
      '/service/GraniteServiceVersion20100801/operation/DescribeAlarms',
      'GraniteServiceVersion20100801',
    ],
    [
      '/mock/service/com.amazonaws.x.CodeDeploy_20141006/operation/DescribeAlarms?a=b',
      'CodeDeploy_20141006',
    ],
  ])('reads %s', (url, prefix) => {
    expect(rpcPath(url)).toEqual({ prefix, operation: 'DescribeAlarms' });
  });

  it('is not every path', () => {
    expect(rpcPath('/')).toBeUndefined();
  });
});

describe('readCbor', () => {
  it('takes no body for no members, and says when it is none of CBOR', () => {
    expect(readCbor('')).toEqual({});
    for (const wrong of ['{"a":1}', gzipSync('x'), deflateRawSync('x')]) {
      const body = typeof wrong === 'string' ? wrong : wrong.toString('latin1');
      expect(() => readCbor(body)).toThrow(
        expect.objectContaining({ code: 'SerializationException' }),
      );
    }
  });
});
