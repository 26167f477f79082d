import type { World } from '../world.ts';
import { clusterSampler } from './cluster-metrics.ts';
import { serviceSampler } from './service-metrics.ts';
import type { Metric, Sample } from './state.ts';
import { targetSampler } from './target-metrics.ts';

const MINUTE_MS = 60_000;

/** Minutes that are worked out at most; an older past is not known. @source a stopped task is known for an hour */
const MOST_MINUTES = 180;

/** The sample of a metric for the minute that begins at a time; undefined when there is none. */
export type Sampler = (atMs: number) => Sample | undefined;

/** Samples of a metric that AWS itself publishes, one a minute, made from the tasks that ran then. */
export function trafficSamples(
  world: World,
  metric: Metric,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): readonly Sample[] {
  const first = Math.max(fromMs, toMs - MOST_MINUTES * MINUTE_MS);
  const sample = samplerOf(world, metric);
  if (sample === undefined) return [];
  const samples: Sample[] = [];
  // A minute is published when it is over.
  for (let atMs = Math.ceil(first / MINUTE_MS) * MINUTE_MS; atMs + MINUTE_MS <= toMs; ) {
    const one = sample(atMs);
    if (one !== undefined) samples.push(one);
    atMs += MINUTE_MS;
  }
  return samples;
}

function samplerOf(world: World, metric: Metric): Sampler | undefined {
  switch (metric.namespace) {
    case 'AWS/ECS':
    case 'ECS/ContainerInsights':
      return metric.dimensions.ServiceName === undefined
        ? clusterSampler(world, metric)
        : serviceSampler(world, metric);
    case 'AWS/ApplicationELB':
    case 'AWS/NetworkELB':
      return targetSampler(world, metric);
    default:
      return undefined;
  }
}
