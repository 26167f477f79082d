import type { OwnRule } from '../strategies.ts';
import { keyOf } from './block-list.ts';
import type { Run } from './chain.ts';
import type { Keys } from './leaf-heaps.ts';

/**
 * What the strategies that look at single instances compare, for up to two of them: the first of two is the first
 * key, the last of them and the rank make up the second.
 */
export class OwnKeys implements Keys {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly #firstValues: Int32Array | undefined;
  readonly #lastValues: Int32Array | undefined;
  readonly #counts: Int32Array;

  constructor({ cluster, need, chain }: Run) {
    this.#counts = new Int32Array(cluster.size);
    for (const [rank, count] of need.group.byInstance()) this.#counts[rank] = count;
    const valuesOf = (rule: OwnRule | undefined): Int32Array | undefined => {
      if (rule === undefined) return undefined;
      return rule.kind === 'binpack' ? cluster[rule.resource] : this.#counts;
    };
    this.#firstValues = chain.own.length > 1 ? valuesOf(chain.own[0]) : undefined;
    this.#lastValues = valuesOf(chain.own.at(-1));
    this.first = new Float64Array(cluster.size);
    this.second = new Float64Array(cluster.size);
    for (let rank = 0; rank < cluster.size; rank += 1) this.#set(rank);
  }

  /** Brings the keys of an instance up to date after it took a task. */
  noteTask(rank: number): void {
    this.#counts[rank] = (this.#counts[rank] ?? 0) + 1;
    this.#set(rank);
  }

  #set(rank: number): void {
    this.first[rank] = this.#firstValues?.[rank] ?? 0;
    this.second[rank] = keyOf(this.#lastValues?.[rank] ?? 0, rank);
  }
}
