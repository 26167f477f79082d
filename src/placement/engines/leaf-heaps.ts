/** Keys of instances, compared one after the other. */
export interface Keys {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * A heap of instances for each leaf, all in one array. The smallest keys are on top; `second` must differ for any two
 * instances, so that the order is complete.
 */
export class LeafHeaps {
  readonly #keys: Keys;
  readonly #items: Int32Array;
  readonly #starts: Int32Array;
  readonly #sizes: Int32Array;

  constructor(keys: Keys, leafOf: Int32Array, ranks: readonly number[]) {
    const leafCount = leafOf.reduce((most, leaf) => Math.max(most, leaf + 1), 0);
    this.#keys = keys;
    this.#items = new Int32Array(ranks.length);
    this.#starts = new Int32Array(leafCount);
    this.#sizes = new Int32Array(leafCount);
    for (const rank of ranks) add(this.#sizes, leafOf[rank] ?? 0, 1);
    for (let leaf = 1; leaf < leafCount; leaf += 1) {
      this.#starts[leaf] = (this.#starts[leaf - 1] ?? 0) + (this.#sizes[leaf - 1] ?? 0);
    }
    this.#sizes.fill(0);
    for (const rank of ranks) this.#append(leafOf[rank] ?? 0, rank);
    for (let leaf = 0; leaf < leafCount; leaf += 1) this.#order(leaf);
  }

  get leafCount(): number {
    return this.#sizes.length;
  }

  /** The first instance of a leaf; -1 when it is empty. */
  top(leaf: number): number {
    return this.#sizes[leaf] === 0 ? -1 : (this.#items[this.#starts[leaf] ?? 0] ?? -1);
  }

  /** Compares two instances by their keys. */
  compare(a: number, b: number): number {
    const { first, second } = this.#keys;
    const by = (first[a] ?? 0) - (first[b] ?? 0);
    return by === 0 ? (second[a] ?? 0) - (second[b] ?? 0) : by;
  }

  /** Puts the first instance of a leaf where its keys, which have changed, now belong. */
  sinkTop(leaf: number): void {
    this.#sink(leaf, 0);
  }

  removeTop(leaf: number): void {
    const start = this.#starts[leaf] ?? 0;
    add(this.#sizes, leaf, -1);
    this.#items[start] = this.#items[start + (this.#sizes[leaf] ?? 0)] ?? 0;
    this.#sink(leaf, 0);
  }

  #append(leaf: number, rank: number): void {
    this.#items[(this.#starts[leaf] ?? 0) + (this.#sizes[leaf] ?? 0)] = rank;
    add(this.#sizes, leaf, 1);
  }

  #order(leaf: number): void {
    for (let at = ((this.#sizes[leaf] ?? 0) >>> 1) - 1; at >= 0; at -= 1) this.#sink(leaf, at);
  }

  #sink(leaf: number, from: number): void {
    const start = this.#starts[leaf] ?? 0;
    const size = this.#sizes[leaf] ?? 0;
    const items = this.#items;
    const item = items[start + from] ?? 0;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      let below = items[start + child] ?? 0;
      const right = items[start + child + 1] ?? 0;
      if (child + 1 < size && this.compare(right, below) < 0) {
        child += 1;
        below = right;
      }
      if (this.compare(item, below) <= 0) break;
      items[start + at] = below;
      at = child;
    }
    if (at < size) items[start + at] = item;
  }
}

function add(array: Int32Array, at: number, by: number): void {
  array[at] = (array[at] ?? 0) + by;
}
