import type { JsonObject } from '../json.ts';
import { invalidParameter } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Metric, Sample, Series } from './state.ts';

/** Samples that are kept of one metric, so that a long-lived world does not grow. */
const KEPT = 20_000;

/** What tells one metric from all others; the order of dimensions does not. */
export function metricKey({ namespace, name, dimensions }: Metric): string {
  const pairs = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([namespace, name, pairs]);
}

/** Dimensions as pairs on the wire. */
export function dimensionsFrom(given: unknown): Metric['dimensions'] {
  const list = (given ?? []) as readonly JsonObject[];
  return Object.fromEntries(list.map((one) => [String(one.Name), String(one.Value)]));
}

/** A metric as queries name it. */
export function metricFrom(given: JsonObject): Metric {
  return {
    namespace: String(given.Namespace),
    name: String(given.MetricName),
    dimensions: dimensionsFrom(given.Dimensions),
  };
}

/** Takes one datum of PutMetricData in. @throws Refusal for one without a value */
export function addDatum(world: World, namespace: string, datum: JsonObject): void {
  const metric = metricFrom({ ...datum, Namespace: namespace });
  const key = metricKey(metric);
  const series: Series = world.cloudwatch.series.get(key) ?? { metric, samples: [] };
  world.cloudwatch.series.set(key, series);
  const atMs = typeof datum.Timestamp === 'number' ? datum.Timestamp * 1000 : world.nowMs;
  insert(series.samples, sampleFrom(datum, atMs));
}

function insert(samples: Sample[], sample: Sample): void {
  const after = samples.findLastIndex(({ atMs }) => atMs <= sample.atMs);
  samples.splice(after + 1, 0, sample);
  if (samples.length > KEPT) samples.shift();
}

function sampleFrom({ Value, Values, Counts, StatisticValues }: JsonObject, atMs: number): Sample {
  if (StatisticValues !== undefined) {
    const { SampleCount, Sum, Minimum, Maximum } = StatisticValues as JsonObject;
    const [count, sum, min, max] = [SampleCount, Sum, Minimum, Maximum].map(Number);
    return { atMs, count: count ?? 0, sum: sum ?? 0, min: min ?? 0, max: max ?? 0 };
  }
  const counts = (Counts ?? []) as readonly number[];
  const listed = (Values ?? []) as readonly number[];
  const values =
    typeof Value === 'number'
      ? ([[Value, 1]] as const)
      : listed.map((value, index) => [value, counts[index] ?? 1] as const);
  if (values.length === 0) throw invalidParameter('A metric datum needs a value.');
  return sampleOf(atMs, values);
}

/** A sample of values, each seen so many times. */
export function sampleOf(atMs: number, values: readonly (readonly [number, number])[]): Sample {
  return {
    atMs,
    count: values.reduce((sum, [, times]) => sum + times, 0),
    sum: values.reduce((sum, [value, times]) => sum + value * times, 0),
    min: Math.min(...values.map(([value]) => value)),
    max: Math.max(...values.map(([value]) => value)),
    values,
  };
}
