import { fits } from '../cluster/fits.ts';
import { take } from '../cluster/take.ts';
import { seededHash, seededStream } from '../seeded.ts';
import type { OwnRule, Rule } from '../strategies.ts';
import { drawText, type Run } from './chain.ts';

/** Numbers of which the smallest are the best: by instance, or by the group that an instance belongs to. */
interface Key {
  readonly values: Int32Array;
  readonly groups: Int32Array | undefined;
}

/**
 * Places tasks one by one by looking at every instance for each: what the other ways must agree with, task by task,
 * and the way for strategies in an order that they do not know.
 *
 * @returns the instance of each task, in order; shorter than asked when no instance is left
 */
export function placeByScan(run: Run): readonly number[] {
  const { cluster, need, chain } = run;
  const counts = new Int32Array(cluster.size);
  for (const [rank, count] of need.group.byInstance()) counts[rank] = count;
  const keys = keysOf(run, counts);
  const draw = seededStream(seededHash(cluster.seed, drawText(run)));
  const placed: number[] = [];
  while (placed.length < run.count) {
    const rank = chain.endsAtRandom ? drawAmongBest(run, keys, draw()) : findBest(run, keys);
    if (rank < 0) break;
    take(cluster, need, rank);
    counts[rank] = (counts[rank] ?? 0) + 1;
    placed.push(rank);
  }
  return placed;
}

function findBest({ cluster, need }: Run, keys: readonly Key[]): number {
  let best = -1;
  for (let rank = 0; rank < cluster.size; rank += 1) {
    if (!fits(cluster, need, rank)) continue;
    if (best < 0 || compare(keys, rank, best) < 0) best = rank;
  }
  return best;
}

function drawAmongBest({ cluster, need }: Run, keys: readonly Key[], draw: number): number {
  let best: number[] = [];
  for (let rank = 0; rank < cluster.size; rank += 1) {
    if (!fits(cluster, need, rank)) continue;
    const by = best[0] === undefined ? 0 : compare(keys, rank, best[0]);
    if (by < 0) best = [rank];
    else if (by === 0) best.push(rank);
  }
  return best[Math.floor(draw * best.length)] ?? -1;
}

function compare(keys: readonly Key[], a: number, b: number): number {
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    if (key === undefined) break;
    const { values, groups } = key;
    const by =
      groups === undefined
        ? (values[a] ?? 0) - (values[b] ?? 0)
        : (values[groups[a] ?? 0] ?? 0) - (values[groups[b] ?? 0] ?? 0);
    if (by !== 0) return by;
  }
  return 0;
}

function keysOf({ cluster, need, partition, chain }: Run, counts: Int32Array): readonly Key[] {
  const spread = need.group.byPartition(partition);
  let steps = 0;
  return chain.rules.flatMap((rule: Rule): readonly Key[] => {
    if (rule.kind === 'random') return [];
    if (rule.kind !== 'spread-attribute') return [{ values: ofInstance(rule), groups: undefined }];
    const [values, groups] = [spread.steps[steps], partition.steps[steps]];
    steps += 1;
    return values === undefined || groups === undefined ? [] : [{ values, groups }];
  });

  function ofInstance(rule: OwnRule): Int32Array {
    return rule.kind === 'binpack' ? cluster[rule.resource] : counts;
  }
}
