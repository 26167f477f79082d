import type { SpreadCounts } from '../cluster/spread-counts.ts';
import { take } from '../cluster/take.ts';
import { seededHash, seededStream } from '../seeded.ts';
import { drawText, type Run } from './chain.ts';
import { hasRoomForAnother, ranksWithRoom } from './place-by-heaps.ts';
import { nthOf, RankSet } from './rank-set.ts';
import { settle } from './settle.ts';

/**
 * Places tasks by strategies that spread over values and then draw: each draw takes the n-th of the instances left by
 * rank, so that a scan with the same draws finds the same instances.
 *
 * @returns ranks in the order of placing
 */
export function placeAtRandom(run: Run): readonly number[] {
  const { cluster, need, partition } = run;
  const draw = seededStream(seededHash(cluster.seed, drawText(run)));
  const sets = Array.from({ length: partition.leafCount }, () => new RankSet(cluster.size));
  for (const rank of ranksWithRoom(cluster, need)) sets[partition.leafOf[rank] ?? 0]?.add(rank, 1);
  const leaves = run.need.group.byPartition(run.partition);
  const placed: number[] = [];
  while (placed.length < run.count) {
    const best = bestSets(sets, leaves);
    const size = best.reduce((sum, set) => sum + set.size, 0);
    if (size === 0) break;
    const rank = nthOf(best, Math.floor(draw() * size), cluster.size);
    take(cluster, need, rank);
    placed.push(rank);
    if (!hasRoomForAnother(cluster, need, rank)) {
      sets[partition.leafOf[rank] ?? 0]?.add(rank, -1);
    }
  }
  settle(cluster, placed);
  return placed;
}

/** The sets of the leaves with the fewest tasks, of those that have any instance left. */
function bestSets(sets: readonly RankSet[], leaves: SpreadCounts): readonly RankSet[] {
  let best: RankSet[] = [];
  let first = -1;
  sets.forEach((set, leaf) => {
    if (set.size === 0) return;
    const by = first < 0 ? -1 : leaves.compareLeaves(leaf, first);
    if (by < 0) {
      best = [set];
      first = leaf;
    } else if (by === 0) best.push(set);
  });
  return best;
}
