import { answerQueries } from '../../../simulator/cloudwatch/queries.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT } from '../../shapes.ts';
import { QUERIES, TIME } from './shapes.ts';

/** GetMetricData: metrics and expressions over them. */
export const getMetricData: Operation = {
  input: {
    kind: 'structure',
    members: {
      MetricDataQueries: QUERIES,
      StartTime: TIME,
      EndTime: TIME,
      NextToken: TEXT,
      ScanBy: { kind: 'string', oneOf: ['TimestampDescending', 'TimestampAscending'] },
      MaxDatapoints: { kind: 'integer' },
      LabelOptions: OBJECT,
    },
    required: ['MetricDataQueries', 'StartTime', 'EndTime'],
  },
  run: (world, { MetricDataQueries, StartTime, EndTime, ScanBy }) => {
    const range = { fromMs: Number(StartTime) * 1000, toMs: Number(EndTime) * 1000 };
    if (range.fromMs >= range.toMs) {
      throw new Refusal('ValidationError', 'The start time must be less than the end time.');
    }
    const results = answerQueries(world, MetricDataQueries as readonly JsonObject[], range);
    return {
      MetricDataResults: results
        .filter(({ isReturned }) => isReturned)
        .map(({ id, label, points }) => {
          const pairs = [...points].sort(([a], [b]) => b - a);
          if (ScanBy === 'TimestampAscending') pairs.reverse();
          return {
            Id: id,
            Label: label,
            Timestamps: pairs.map(([atMs]) => atMs / 1000),
            Values: pairs.map(([, value]) => value),
            StatusCode: 'Complete',
          };
        }),
      Messages: [],
    };
  },
};
