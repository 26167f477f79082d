import type { Cluster } from '../cluster/cluster.ts';
import type { Partition } from '../cluster/partition.ts';
import { BlockList, keyOf, type Order } from './block-list.ts';

/** The usable instances of a cluster, ordered by what is left of one resource inside each group of a partition. */
export class OrderedIndex {
  readonly lists: readonly BlockList[];
  readonly order: Order;
  /** The tightest instance with room in each leaf, for the run that goes on; kept, since arrays are dear to make. */
  readonly best: Int32Array;
  /** 1 for each leaf whose best instance has changed and was not moved yet. */
  readonly changed: Uint8Array;
  readonly #leafOf: Int32Array;
  readonly #keys: Float64Array;
  readonly #usable: Uint8Array;

  constructor(cluster: Cluster, resource: 'cpu' | 'memoryMib', partition: Partition) {
    const other = resource === 'cpu' ? cluster.memoryMib : cluster.cpu;
    this.order = { by: cluster[resource], other };
    this.best = new Int32Array(partition.leafCount);
    this.changed = new Uint8Array(partition.leafCount);
    this.#leafOf = partition.leafOf;
    this.#usable = cluster.usable;
    const members: number[][] = Array.from({ length: partition.leafCount }, () => []);
    this.#leafOf.forEach((leaf, rank) => {
      if (cluster.usable[rank] === 1) members[leaf]?.push(rank);
    });
    this.lists = members.map((ranks) => new BlockList(cluster, this.order, ranks));
    this.#keys = Float64Array.from(this.order.by, keyOf);
    cluster.listeners.push((rank) => this.update(rank));
  }

  /** Moves an instance to the place that it has by now. */
  update(rank: number): void {
    if (this.#usable[rank] !== 1) return;
    const list = this.lists[this.#leafOf[rank] ?? 0];
    const key = keyOf(this.order.by[rank] ?? 0, rank);
    list?.remove(this.#keys[rank] ?? 0);
    list?.insert(key);
    this.#keys[rank] = key;
  }
}
