import { fits } from '../cluster/fits.ts';
import type { SpreadCounts } from '../cluster/spread-counts.ts';
import { take } from '../cluster/take.ts';
import { keyOf } from './block-list.ts';
import type { Run } from './chain.ts';
import type { OrderedIndex } from './ordered-index.ts';

const UNKNOWN = -2;
const NONE = -1;

/**
 * Places tasks by strategies that spread over values and then pack: inside each value, the instance that took a task
 * stays the tightest until it is full, so the lists are searched once for each instance and not for each task.
 *
 * @returns ranks in the order of placing
 */
export function placeTightest(run: Run, index: OrderedIndex): readonly number[] {
  const { cluster, need, count } = run;
  const { best, changed } = index;
  const leaves = run.need.group.byPartition(run.partition);
  best.fill(UNKNOWN);
  const placed: number[] = [];
  while (placed.length < count) {
    const leaf = chooseLeaf(run, { index, leaves, best });
    const rank = best[leaf] ?? NONE;
    if (leaf < 0 || rank < 0) break;
    take(cluster, need, rank);
    placed.push(rank);
    changed[leaf] = 1;
    if (need.isAlone || placed.length === count || !fits(cluster, need, rank)) {
      cluster.tell(rank);
      changed[leaf] = 0;
      best[leaf] = UNKNOWN;
    }
  }
  for (let leaf = 0; leaf < best.length; leaf += 1) {
    if (changed[leaf] === 1) cluster.tell(best[leaf] ?? 0);
    changed[leaf] = 0;
  }
  return placed;
}

interface Search {
  readonly index: OrderedIndex;
  readonly leaves: SpreadCounts;
  /** The tightest instance with room in each leaf, or that it is not known or none. */
  readonly best: Int32Array;
}

/** The leaf whose best instance is next; leaves are searched only when they may win. */
function chooseLeaf(run: Run, { index, leaves, best }: Search): number {
  const { by } = index.order;
  for (;;) {
    const first = fewest(leaves, best);
    if (first < 0) return first;
    let chosen = -1;
    let chosenKey = 0;
    for (let leaf = first; leaf < best.length; leaf += 1) {
      if (best[leaf] === NONE || (leaf !== first && leaves.compareLeaves(leaf, first) !== 0))
        continue;
      if (best[leaf] === UNKNOWN) best[leaf] = findIn(run, index, leaf);
      const rank = best[leaf] ?? NONE;
      if (rank < 0) continue;
      const key = keyOf(by[rank] ?? 0, rank);
      if (chosen < 0 || key < chosenKey) {
        chosen = leaf;
        chosenKey = key;
      }
    }
    if (chosen >= 0) return chosen;
  }
}

/** The first of the leaves with the fewest tasks that are not known to be full; -1 when all are. */
function fewest(leaves: SpreadCounts, best: Int32Array): number {
  let first = -1;
  for (let leaf = 0; leaf < best.length; leaf += 1) {
    if (best[leaf] === NONE) continue;
    if (first < 0 || leaves.compareLeaves(leaf, first) < 0) first = leaf;
  }
  return first;
}

function findIn({ need, cluster }: Run, index: OrderedIndex, leaf: number): number {
  const least = index.order.by === cluster.cpu ? need.cpu : need.memoryMib;
  return index.lists[leaf]?.find(need, least) ?? NONE;
}
