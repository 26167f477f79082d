import type { Cluster } from '../cluster/cluster.ts';
import { hasRoom } from '../cluster/fits.ts';
import type { Need } from '../cluster/need.ts';
import type { SpreadCounts } from '../cluster/spread-counts.ts';
import { take } from '../cluster/take.ts';
import type { Run } from './chain.ts';
import { LeafHeaps } from './leaf-heaps.ts';
import { OwnKeys } from './own-keys.ts';
import { settle } from './settle.ts';

/**
 * Places tasks by strategies that spread over values and then look at single instances: one look at every instance
 * for the whole run, then a heap for each value, in which only the instance that took a task has to move.
 *
 * @returns ranks in the order of placing
 */
export function placeByHeaps(run: Run): readonly number[] {
  const { cluster, need, partition } = run;
  const keys = new OwnKeys(run);
  const heaps = new LeafHeaps(keys, partition.leafOf, ranksWithRoom(cluster, need));
  const leaves = run.need.group.byPartition(run.partition);
  const placed: number[] = [];
  while (placed.length < run.count) {
    const leaf = chooseLeaf(heaps, leaves);
    if (leaf < 0) break;
    const rank = heaps.top(leaf);
    take(cluster, need, rank);
    placed.push(rank);
    if (hasRoomForAnother(cluster, need, rank)) {
      keys.noteTask(rank);
      heaps.sinkTop(leaf);
    } else heaps.removeTop(leaf);
  }
  settle(cluster, placed);
  return placed;
}

/** Instances that can hold a task of a need, by rank. */
export function ranksWithRoom(cluster: Cluster, need: Need): readonly number[] {
  const taken = need.distinctInstance ? need.group.byInstance() : undefined;
  const ranks: number[] = [];
  for (let rank = 0; rank < cluster.size; rank += 1) {
    if (need.mask[rank] !== 1 || !hasRoom(cluster, need, rank)) continue;
    if (taken !== undefined && taken.size > 0 && taken.has(rank)) continue;
    if (need.allows === undefined || need.allows(rank)) ranks.push(rank);
  }
  return ranks;
}

/** Whether an instance that just took a task can hold one more. */
export function hasRoomForAnother(cluster: Cluster, need: Need, rank: number): boolean {
  if (need.isAlone) return false;
  return hasRoom(cluster, need, rank) && (need.allows === undefined || need.allows(rank));
}

function chooseLeaf(heaps: LeafHeaps, leaves: SpreadCounts): number {
  let chosen = -1;
  let chosenTop = -1;
  for (let leaf = 0; leaf < heaps.leafCount; leaf += 1) {
    const top = heaps.top(leaf);
    if (top < 0) continue;
    const by =
      chosen < 0 ? -1 : leaves.compareLeaves(leaf, chosen) || heaps.compare(top, chosenTop);
    if (by < 0) {
      chosen = leaf;
      chosenTop = top;
    }
  }
  return chosen;
}
