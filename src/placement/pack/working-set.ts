import type { Model, Packing, Pattern } from './model.ts';

/** A packing taken apart into single bins, for searches that change it bin by bin. */
export interface WorkingSet {
  readonly bins: Pattern[];
  /** Bins that may still be bought, by class. */
  readonly stock: Float64Array;
  readonly outside: Int32Array;
  outsideTotal: number;
  /** Tasks by shape that have no place, and what they are worth together. */
  readonly waiting: Int32Array;
  waitingWorth: number;
  /** Price of the bins and of the tasks outside. */
  cost: number;
  /** What may still be spent. */
  slack: number;
}

/** Takes a packing apart. */
export function toWorkingSet(model: Model, packing: Packing): WorkingSet {
  const stock = Float64Array.from(model.stock);
  const bins: Pattern[] = [];
  for (const { pattern, count } of packing.bins) {
    stock[pattern.type] = (stock[pattern.type] as number) - count;
    for (let n = 0; n < count; n++) bins.push(pattern);
  }
  return {
    bins,
    stock,
    outside: Int32Array.from(packing.outside),
    outsideTotal: packing.outside.reduce((sum, n) => sum + n, 0),
    waiting: new Int32Array(model.shapes),
    waitingWorth: 0,
    cost: packing.cost,
    slack: 0,
  };
}

/** Puts the bins together again; equal ones are counted. */
export function toPacking({ bins, outside, cost }: WorkingSet): Packing {
  const found = new Map<string, { pattern: Pattern; count: number }>();
  for (const pattern of bins) {
    const key = `${pattern.type}:${pattern.shapes.join()}:${pattern.counts.join()}`;
    const same = found.get(key);
    if (same) same.count++;
    else found.set(key, { pattern, count: 1 });
  }
  return { bins: [...found.values()], outside: Int32Array.from(outside), cost };
}
