import type { World } from '../world.ts';
import { serviceSample } from './service-metrics.ts';
import type { Metric, Sample } from './state.ts';
import { targetSample } from './target-metrics.ts';

const MINUTE_MS = 60_000;

/** Minutes that are worked out at most; an older past is not known. @source a stopped task is known for an hour */
const MOST_MINUTES = 180;

/** Samples of a metric that AWS itself publishes, one a minute, made from the tasks that ran then. */
export function trafficSamples(
  world: World,
  metric: Metric,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): readonly Sample[] {
  const sample = sampler(metric.namespace);
  if (sample === undefined) return [];
  const first = Math.max(fromMs, toMs - MOST_MINUTES * MINUTE_MS);
  const samples: Sample[] = [];
  // A minute is published when it is over.
  for (let atMs = Math.ceil(first / MINUTE_MS) * MINUTE_MS; atMs + MINUTE_MS <= toMs; ) {
    const one = sample(world, metric, atMs);
    if (one !== undefined) samples.push(one);
    atMs += MINUTE_MS;
  }
  return samples;
}

function sampler(namespace: string) {
  if (namespace === 'AWS/ECS' || namespace === 'ECS/ContainerInsights') return serviceSample;
  return namespace === 'AWS/ApplicationELB' ? targetSample : undefined;
}
