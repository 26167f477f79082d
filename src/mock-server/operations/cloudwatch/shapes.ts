import type { Shape, StructureShape } from '../../shape.ts';
import { FLAG, TEXT, TEXTS } from '../../shapes.ts';

const NUMBER: Shape = { kind: 'number' };

const COUNT: Shape = { kind: 'integer', min: 1 };

function object(
  members: StructureShape['members'],
  required: readonly string[] = [],
): StructureShape {
  return { kind: 'structure', members, required };
}

/** What a metric is about. */
export const DIMENSIONS: Shape = {
  kind: 'list',
  of: object({ Name: TEXT, Value: TEXT }, ['Name']),
  max: 30,
};

/** Queries for metrics and expressions over them. */
export const QUERIES: Shape = {
  kind: 'list',
  of: object(
    {
      Id: { kind: 'string', pattern: /^[a-z][A-Za-z0-9_]*$/ },
      MetricStat: object(
        {
          Metric: object({ Namespace: TEXT, MetricName: TEXT, Dimensions: DIMENSIONS }),
          Period: COUNT,
          Stat: TEXT,
          Unit: TEXT,
        },
        ['Metric', 'Period', 'Stat'],
      ),
      Expression: TEXT,
      Label: TEXT,
      ReturnData: FLAG,
      Period: COUNT,
      AccountId: TEXT,
    },
    ['Id'],
  ),
  max: 500,
};

/** A moment, in seconds since 1970; the query protocol sends it as text. */
export const TIME: Shape = { kind: 'time' };

/** Tags as CloudWatch carries them. */
export const CW_TAGS: Shape = { kind: 'list', of: object({ Key: TEXT, Value: TEXT }) };

/** A page of a Describe or List answer. */
export const PAGED = {
  NextToken: TEXT,
  MaxRecords: { kind: 'integer', min: 1, max: 100 },
} as const satisfies StructureShape['members'];

/** States of an alarm. */
export const STATE: Shape = { kind: 'string', oneOf: ['OK', 'ALARM', 'INSUFFICIENT_DATA'] };

const NAME: Shape = { kind: 'string', max: 255 };

/** What every alarm may have. */
export const ALARM_MEMBERS = {
  AlarmName: NAME,
  AlarmDescription: { kind: 'string', max: 1024 },
  ActionsEnabled: FLAG,
  OKActions: TEXTS,
  AlarmActions: TEXTS,
  InsufficientDataActions: TEXTS,
  Tags: CW_TAGS,
} as const satisfies StructureShape['members'];

/** What an alarm on a metric may have. @source CloudWatch API reference, PutMetricAlarm */
export const METRIC_ALARM_MEMBERS = {
  ...ALARM_MEMBERS,
  MetricName: NAME,
  Namespace: NAME,
  Statistic: {
    kind: 'string',
    oneOf: ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'],
  },
  ExtendedStatistic: TEXT,
  Dimensions: DIMENSIONS,
  Period: COUNT,
  Unit: TEXT,
  EvaluationPeriods: COUNT,
  DatapointsToAlarm: COUNT,
  Threshold: NUMBER,
  ComparisonOperator: {
    kind: 'string',
    oneOf: [
      'GreaterThanOrEqualToThreshold',
      'GreaterThanThreshold',
      'LessThanThreshold',
      'LessThanOrEqualToThreshold',
      'LessThanLowerOrGreaterThanUpperThreshold',
      'LessThanLowerThreshold',
      'GreaterThanUpperThreshold',
    ],
  },
  TreatMissingData: {
    kind: 'string',
    oneOf: ['breaching', 'notBreaching', 'ignore', 'missing'],
  },
  EvaluateLowSampleCountPercentile: TEXT,
  Metrics: QUERIES,
  ThresholdMetricId: TEXT,
} as const satisfies StructureShape['members'];

/** Data of PutMetricData. */
export const METRIC_DATA: Shape = {
  kind: 'list',
  of: object(
    {
      MetricName: NAME,
      Dimensions: DIMENSIONS,
      Timestamp: TIME,
      Value: NUMBER,
      StatisticValues: object({
        SampleCount: NUMBER,
        Sum: NUMBER,
        Minimum: NUMBER,
        Maximum: NUMBER,
      }),
      Values: { kind: 'list', of: NUMBER, max: 150 },
      Counts: { kind: 'list', of: NUMBER, max: 150 },
      Unit: TEXT,
      StorageResolution: COUNT,
    },
    ['MetricName'],
  ),
  max: 1000,
};
