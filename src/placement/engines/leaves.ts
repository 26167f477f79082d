import type { Run } from './chain.ts';

/** The groups of a run's partition, compared by how many tasks of its group they and what holds them have. */
export class Leaves {
  readonly #counts: readonly Int32Array[];
  readonly #groupOfLeaf: readonly Int32Array[];

  constructor({ need, partition }: Run) {
    this.#counts = need.group.byPartition(partition);
    this.#groupOfLeaf = partition.groupOfLeaf;
  }

  /** Below 0 when the first has fewer tasks and is to be preferred, 0 when the strategies leave both. */
  compare(a: number, b: number): number {
    for (let step = 0; step < this.#counts.length; step += 1) {
      const counts = this.#counts[step];
      const groups = this.#groupOfLeaf[step];
      if (counts === undefined || groups === undefined) continue;
      const by = (counts[groups[a] ?? 0] ?? 0) - (counts[groups[b] ?? 0] ?? 0);
      if (by !== 0) return by;
    }
    return 0;
  }
}
