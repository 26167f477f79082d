import type { Cluster } from '../cluster/cluster.ts';
import { fits } from '../cluster/fits.ts';
import type { Need } from '../cluster/need.ts';

/** Blocks are cut in two when they reach this size: long ones are slow to change, short ones to look through. */
const BLOCK_CAP = 64;

/** Keys hold what is left and the rank in one number, ordered by the first and then the second. */
const RANKS = 2 ** 21;

/** Some instances next to each other in the order, and the most that any of them can have left of the rest. */
interface Block {
  readonly keys: Float64Array;
  size: number;
  mostOther: number;
  mostEnis: number;
  mostGpus: number;
}

/** Which resource the list is ordered by, and which of the two great ones is left for the bounds. */
export interface Order {
  readonly by: Int32Array;
  readonly other: Int32Array;
}

/** The rank in a key. (A division with remainder of such large numbers would be many times slower.) */
export function rankOf(key: number): number {
  return key - Math.floor(key / RANKS) * RANKS;
}

/** The key of an instance with so much left. */
export function keyOf(left: number, rank: number): number {
  return left * RANKS + rank;
}

/**
 * Instances ordered by what is left of one resource, then by rank, in blocks that a search can pass over: finding the
 * tightest instance with room and moving an instance cost about the square root of the number of instances.
 */
export class BlockList {
  readonly #cluster: Cluster;
  readonly #order: Order;
  #blocks: Block[];

  constructor(cluster: Cluster, order: Order, ranks: readonly number[]) {
    this.#cluster = cluster;
    this.#order = order;
    const keys = Float64Array.from(ranks, (rank) => keyOf(order.by[rank] ?? 0, rank)).sort();
    this.#blocks = [];
    for (let start = 0; start < keys.length; start += BLOCK_CAP / 2) {
      this.#blocks.push(this.#blockOf(keys.subarray(start, start + BLOCK_CAP / 2)));
    }
    if (this.#blocks.length === 0) this.#blocks.push(this.#blockOf(new Float64Array(0)));
  }

  /** The first instance, in this order, with room for a need; -1 when there is none. */
  find(need: Need, least: number): number {
    const from = keyOf(least, 0);
    const other = this.#otherOf(need);
    for (let index = this.#blockFor(from); index < this.#blocks.length; index += 1) {
      const block = this.#blocks[index];
      if (block === undefined || block.mostOther < other) continue;
      if (block.mostEnis < need.enis || block.mostGpus < need.gpus) continue;
      const start = lowerBound(block, from);
      const rank = this.#findIn(block, start, need);
      if (rank >= 0) return rank;
      if (start === 0) this.#tighten(block);
    }
    return -1;
  }

  #findIn(block: Block, start: number, need: Need): number {
    const { keys, size } = block;
    if (!need.isOpen) {
      for (let at = start; at < size; at += 1) {
        const rank = rankOf(keys[at] ?? 0);
        if (fits(this.#cluster, need, rank)) return rank;
      }
      return -1;
    }
    const other = this.#otherOf(need);
    const left = this.#order.other;
    for (let at = start; at < size; at += 1) {
      const rank = rankOf(keys[at] ?? 0);
      if ((left[rank] ?? 0) >= other) return rank;
    }
    return -1;
  }

  #otherOf(need: Need): number {
    return this.#order.by === this.#cluster.cpu ? need.memoryMib : need.cpu;
  }

  insert(key: number): void {
    const index = this.#blockFor(key);
    const block = this.#blocks[index];
    if (block === undefined) return;
    const at = lowerBound(block, key);
    const { keys } = block;
    for (let to = block.size; to > at; to -= 1) keys[to] = keys[to - 1] ?? 0;
    keys[at] = key;
    block.size += 1;
    this.#include(block, rankOf(key));
    if (block.size === BLOCK_CAP) this.#split(index, block);
  }

  /** Takes a key out. The bounds of its block stay as they are: still true, only less tight. */
  remove(key: number): void {
    const index = this.#blockFor(key);
    const block = this.#blocks[index];
    if (block === undefined) return;
    const at = lowerBound(block, key);
    const { keys } = block;
    block.size -= 1;
    for (let to = at; to < block.size; to += 1) keys[to] = keys[to + 1] ?? 0;
    if (block.size === 0 && this.#blocks.length > 1) this.#blocks.splice(index, 1);
  }

  /** The first block whose last key is not below a key; the last block when there is none. */
  #blockFor(key: number): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && (block.keys[block.size - 1] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #split(index: number, block: Block): void {
    const half = block.size >>> 1;
    const upper = this.#blockOf(block.keys.subarray(half, block.size));
    block.size = half;
    this.#blocks.splice(index + 1, 0, upper);
    this.#tighten(block);
  }

  #blockOf(keys: Float64Array): Block {
    const block = {
      keys: new Float64Array(BLOCK_CAP),
      size: keys.length,
      mostOther: 0,
      mostEnis: 0,
      mostGpus: 0,
    };
    block.keys.set(keys);
    this.#tighten(block);
    return block;
  }

  #tighten(block: Block): void {
    block.mostOther = 0;
    block.mostEnis = 0;
    block.mostGpus = 0;
    for (let at = 0; at < block.size; at += 1) this.#include(block, rankOf(block.keys[at] ?? 0));
  }

  #include(block: Block, rank: number): void {
    const { enis, gpus } = this.#cluster;
    block.mostOther = Math.max(block.mostOther, this.#order.other[rank] ?? 0);
    block.mostEnis = Math.max(block.mostEnis, enis[rank] ?? 0);
    block.mostGpus = Math.max(block.mostGpus, gpus[rank] ?? 0);
  }
}

function lowerBound({ keys, size }: Block, key: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
