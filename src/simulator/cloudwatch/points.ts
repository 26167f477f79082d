import type { World } from '../world.ts';
import { metricKey } from './series.ts';
import type { Metric, Sample } from './state.ts';
import { statistic } from './statistics.ts';
import { trafficSamples } from './traffic.ts';

/** A statistic of a metric over a stretch of time. */
export interface PointQuery {
  readonly metric: Metric;
  /** Seconds. */
  readonly period: number;
  readonly stat: string;
  readonly fromMs: number;
  /** Periods that begin here or later are left out. */
  readonly toMs: number;
}

/** A value for the period that begins at a time. */
export type Points = ReadonlyMap<number, number>;

/** Values of a metric by period, oldest first; a period without samples has none. */
export function pointsOf(world: World, query: PointQuery): Points {
  const periodMs = query.period * 1000;
  const fromMs = Math.floor(query.fromMs / periodMs) * periodMs;
  const buckets = new Map<number, Sample[]>();
  for (const sample of samplesOf(world, query.metric, { fromMs, toMs: query.toMs })) {
    const start = Math.floor(sample.atMs / periodMs) * periodMs;
    buckets.set(start, [...(buckets.get(start) ?? []), sample]);
  }
  const points = [...buckets]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, samples]) => {
      const value = statistic(samples, query.stat);
      return value === undefined ? [] : [[start, value] as const];
    });
  return new Map(points);
}

/** What was sent, and what the simulated traffic makes. */
function samplesOf(
  world: World,
  metric: Metric,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): readonly Sample[] {
  const sent = world.cloudwatch.series.get(metricKey(metric))?.samples ?? [];
  const own = sent.filter(({ atMs }) => atMs >= fromMs && atMs < toMs);
  return [...own, ...trafficSamples(world, metric, { fromMs, toMs: Math.min(toMs, world.nowMs) })];
}
