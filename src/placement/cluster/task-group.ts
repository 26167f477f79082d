import type { Partition } from './partition.ts';

/** Where the tasks of one group run, counted by instance and by the values that a strategy spreads over. */
export class TaskGroup {
  /** Tasks by instance; tasks placed since the last look are still in the log. */
  readonly #counts = new Map<number, number>();
  readonly #log: number[] = [];
  readonly #spreads: { readonly partition: Partition; readonly counts: readonly Int32Array[] }[] =
    [];
  total = 0;

  add(rank: number): void {
    this.#log.push(rank);
    this.#count(rank, 1);
  }

  /** Takes away one task; the group must have one there. */
  remove(rank: number): void {
    const counts = this.byInstance();
    const left = (counts.get(rank) ?? 0) - 1;
    if (left > 0) this.#counts.set(rank, left);
    else this.#counts.delete(rank);
    this.#count(rank, -1);
  }

  /** Tasks on each instance that has any. */
  byInstance(): ReadonlyMap<number, number> {
    for (const rank of this.#log) this.#counts.set(rank, (this.#counts.get(rank) ?? 0) + 1);
    this.#log.length = 0;
    return this.#counts;
  }

  /** Tasks in each group of each step of a partition; kept up to date from then on. */
  byPartition(partition: Partition): readonly Int32Array[] {
    for (const known of this.#spreads) if (known.partition === partition) return known.counts;
    const counts = partition.sizes.map((size) => new Int32Array(size));
    const spread = { partition, counts };
    for (const [rank, tasks] of this.byInstance()) countIn(spread, rank, tasks);
    this.#spreads.push(spread);
    return counts;
  }

  #count(rank: number, tasks: number): void {
    this.total += tasks;
    for (const spread of this.#spreads) countIn(spread, rank, tasks);
  }
}

function countIn(
  { partition, counts }: { readonly partition: Partition; readonly counts: readonly Int32Array[] },
  rank: number,
  tasks: number,
): void {
  for (let step = 0; step < counts.length; step += 1) {
    const ofStep = counts[step];
    const group = partition.steps[step]?.[rank];
    if (ofStep !== undefined && group !== undefined) ofStep[group] = (ofStep[group] ?? 0) + tasks;
  }
}
