import { pointsOf } from '../../../simulator/cloudwatch/points.ts';
import { metricFrom } from '../../../simulator/cloudwatch/series.ts';
import { isStatistic } from '../../../simulator/cloudwatch/statistics.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { DIMENSIONS, TIME } from './shapes.ts';

/** GetMetricStatistics: several statistics of one metric. */
export const getMetricStatistics: Operation = {
  input: {
    kind: 'structure',
    members: {
      Namespace: TEXT,
      MetricName: TEXT,
      Dimensions: DIMENSIONS,
      StartTime: TIME,
      EndTime: TIME,
      Period: { kind: 'integer', min: 1 },
      Statistics: TEXTS,
      ExtendedStatistics: TEXTS,
      Unit: TEXT,
    },
    required: ['Namespace', 'MetricName', 'StartTime', 'EndTime', 'Period'],
  },
  run: (world, request) => ({
    Label: request.MetricName,
    Datapoints: datapoints(world, request),
  }),
};

function datapoints(world: World, request: JsonObject): readonly JsonObject[] {
  const plain = (request.Statistics ?? []) as readonly string[];
  const extended = (request.ExtendedStatistics ?? []) as readonly string[];
  const wanted = [...plain, ...extended];
  if (wanted.length === 0) {
    throw new Refusal('MissingParameter', 'Statistics or ExtendedStatistics are needed.');
  }
  const unknown = wanted.find((one) => !isStatistic(one));
  if (unknown !== undefined) {
    throw new Refusal('InvalidParameterValue', `The statistic ${unknown} is not known.`);
  }
  const range = {
    period: Number(request.Period),
    fromMs: Number(request.StartTime) * 1000,
    toMs: Number(request.EndTime) * 1000,
  };
  const metric = metricFrom(request);
  const byStat = wanted.map((stat) => [stat, pointsOf(world, { metric, stat, ...range })] as const);
  const times = [...(byStat[0]?.[1].keys() ?? [])];
  return times.map((atMs) => {
    const at = (some: readonly string[]) =>
      Object.fromEntries(
        byStat
          .filter(([stat]) => some.includes(stat))
          .map(([stat, points]) => [stat, points.get(atMs)]),
      );
    const percentiles = extended.length > 0 ? { ExtendedStatistics: at(extended) } : {};
    return { Timestamp: atMs / 1000, ...at(plain), ...percentiles, Unit: 'None' };
  });
}
