import type { Cluster } from '../cluster/cluster.ts';
import { fits } from '../cluster/fits.ts';
import { take } from '../cluster/take.ts';
import { seededHash, seededStream } from '../seeded.ts';
import type { Rule } from '../strategies.ts';
import { drawText, type Run } from './chain.ts';

/** A number for each instance, of which the smallest is the best. */
type Key = (rank: number) => number;

/**
 * Places tasks one by one by looking at every instance for each: what the other ways must agree with, task by task,
 * and the way for strategies in an order that they do not know.
 *
 * @returns the instance of each task, in order; shorter than asked when no instance is left
 */
export function placeByScan(run: Run): readonly number[] {
  const { cluster, need, chain } = run;
  const keys = keysOf(run);
  const draw = seededStream(seededHash(cluster.seed, drawText(run)));
  const placed: number[] = [];
  while (placed.length < run.count) {
    const rank = chain.endsAtRandom ? drawAmongBest(run, keys, draw()) : findBest(run, keys);
    if (rank < 0) break;
    take(cluster, need, rank);
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
  for (const key of keys) {
    const by = key(a) - key(b);
    if (by !== 0) return by;
  }
  return 0;
}

function keysOf(run: Run): readonly Key[] {
  let steps = 0;
  return run.chain.rules.flatMap((rule): readonly Key[] => {
    if (rule.kind === 'random') return [];
    if (rule.kind !== 'spread-attribute') return [ownKeyOf(run, rule)];
    const counts = run.need.group.byPartition(run.partition)[steps];
    const groups = run.partition.steps[steps];
    steps += 1;
    return [(rank) => counts?.[groups?.[rank] ?? 0] ?? 0];
  });
}

/** The key of a rule that looks at single instances. */
export function ownKeyOf({ cluster, need }: Pick<Run, 'cluster' | 'need'>, rule: Rule): Key {
  if (rule.kind === 'spread-instance') return (rank) => need.group.byInstance().get(rank) ?? 0;
  const left = resourceOf(cluster, rule);
  return (rank) => left[rank] ?? 0;
}

function resourceOf(cluster: Cluster, rule: Rule): Int32Array {
  return rule.kind === 'binpack' ? cluster[rule.resource] : cluster.cpu;
}
