import type { Partition } from './partition.ts';
import { SpreadCounts } from './spread-counts.ts';

/** Where the tasks of one group run, counted by instance and by the values that a strategy spreads over. */
export class TaskGroup {
  readonly name: string;
  total = 0;
  /** Tasks by instance; tasks placed since the last look are still in the log. */
  readonly #counts = new Map<number, number>();
  readonly #log: number[] = [];
  readonly #spreads: SpreadCounts[] = [];

  constructor(name: string) {
    this.name = name;
  }

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

  /** Tasks in each part of a partition; kept up to date from then on. */
  byPartition(partition: Partition): SpreadCounts {
    for (const known of this.#spreads) if (known.partition === partition) return known;
    const spread = new SpreadCounts(partition);
    for (const [rank, tasks] of this.byInstance()) spread.add(rank, tasks);
    this.#spreads.push(spread);
    return spread;
  }

  #count(rank: number, tasks: number): void {
    this.total += tasks;
    for (const spread of this.#spreads) spread.add(rank, tasks);
  }
}
