/** A set of ranks that can say which is its n-th, for sets that together are asked as one. */
export class RankSet {
  readonly #sums: Int32Array;
  size = 0;

  constructor(capacity: number) {
    this.#sums = new Int32Array(capacity + 1);
  }

  add(rank: number, by: 1 | -1): void {
    this.size += by;
    for (let at = rank + 1; at < this.#sums.length; at += at & -at) {
      this.#sums[at] = (this.#sums[at] ?? 0) + by;
    }
  }

  /** Members in the stretch of ranks that ends at a node of the tree. */
  sumAt(node: number): number {
    return this.#sums[node] ?? 0;
  }
}

/**
 * The n-th smallest rank of several sets of the same capacity, counted from 0.
 * @source P. Fenwick, "A new data structure for cumulative frequency tables", 1994
 */
export function nthOf(sets: readonly RankSet[], nth: number, capacity: number): number {
  let node = 0;
  let left = nth;
  for (let step = 2 ** Math.floor(Math.log2(capacity)); step >= 1; step /= 2) {
    if (node + step > capacity) continue;
    let sum = 0;
    for (const set of sets) sum += set.sumAt(node + step);
    if (sum <= left) {
      left -= sum;
      node += step;
    }
  }
  return node;
}
