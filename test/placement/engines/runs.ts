import type { Run } from '../../../src/placement/engines/chain.ts';
import type { Instance } from '../../../src/placement/instance.ts';
import { type PlacementRequest, Placer } from '../../../src/placement/placer.ts';

/** A run on fresh instances, to be placed in any way. */
export function runOf(instances: readonly Instance[], request: PlacementRequest, seed = 0): Run {
  const { cluster, need, chain, partition } = prepared(instances, request, seed);
  return { cluster, need, chain, partition, count: request.count };
}

function prepared(instances: readonly Instance[], request: PlacementRequest, seed: number) {
  const placer = new Placer(instances, seed);
  return { cluster: placer.cluster, ...placer.prepare(request) };
}
