import { putAlarm } from '../../../simulator/cloudwatch/alarms.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { METRIC_ALARM_MEMBERS } from './shapes.ts';

/** PutMetricAlarm: an alarm on a metric or on an expression over metrics. */
export const putMetricAlarm: Operation = {
  input: {
    kind: 'structure',
    members: METRIC_ALARM_MEMBERS,
    required: ['AlarmName', 'EvaluationPeriods', 'ComparisonOperator'],
  },
  run: (world, request) => {
    check(request);
    const { arn } = putAlarm(world, 'metric', request);
    const { Tags } = request;
    if (Tags !== undefined) world.cloudwatch.tags.set(arn, Tags as readonly JsonObject[]);
    return {};
  },
};

function check(request: JsonObject): void {
  const { Metrics, MetricName, Namespace, Period, Threshold, ComparisonOperator } = request;
  const hasMetric = MetricName !== undefined && Namespace !== undefined;
  if ((Metrics === undefined) !== hasMetric) {
    throw new Refusal(
      'ValidationError',
      'An alarm needs either a MetricName and a Namespace, or Metrics.',
    );
  }
  if (
    hasMetric &&
    (request.Statistic === undefined) === (request.ExtendedStatistic === undefined)
  ) {
    throw new Refusal(
      'ValidationError',
      'Exactly one of Statistic and ExtendedStatistic is needed.',
    );
  }
  const isPeriod = Period === 10 || Period === 20 || Period === 30 || Number(Period) % 60 === 0;
  if (hasMetric && !isPeriod) {
    throw new Refusal('ValidationError', 'The period must be 10, 20, 30 or a multiple of 60.');
  }
  if (
    String(ComparisonOperator).includes('Lower') ||
    String(ComparisonOperator).includes('Upper')
  ) {
    throw new Refusal('ValidationError', 'This mock does not play anomaly detection.');
  }
  if (Threshold === undefined) throw new Refusal('ValidationError', 'A threshold is needed.');
  if (Number(request.DatapointsToAlarm ?? 1) > Number(request.EvaluationPeriods)) {
    throw new Refusal(
      'ValidationError',
      'DatapointsToAlarm must not be greater than EvaluationPeriods.',
    );
  }
}
