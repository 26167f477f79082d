import type { Partition } from './partition.ts';

/** How many tasks of one group each part of a partition has. */
export class SpreadCounts {
  readonly partition: Partition;
  /** For each step of the partition, tasks in each group of that step. */
  readonly steps: readonly Int32Array[];

  constructor(partition: Partition) {
    this.partition = partition;
    this.steps = partition.sizes.map((size) => new Int32Array(size));
  }

  /** Counts tasks more, or less, on an instance. */
  add(rank: number, tasks: number): void {
    for (let step = 0; step < this.steps.length; step += 1) {
      const counts = this.steps[step];
      const group = this.partition.steps[step]?.[rank];
      if (counts !== undefined && group !== undefined) counts[group] = (counts[group] ?? 0) + tasks;
    }
  }

  /** Below 0 when the first leaf is to be preferred, 0 when the strategies that spread leave both. */
  compareLeaves(a: number, b: number): number {
    for (let step = 0; step < this.steps.length; step += 1) {
      const counts = this.steps[step];
      const groups = this.partition.groupOfLeaf[step];
      if (counts === undefined || groups === undefined) continue;
      const by = (counts[groups[a] ?? 0] ?? 0) - (counts[groups[b] ?? 0] ?? 0);
      if (by !== 0) return by;
    }
    return 0;
  }
}
