import type { Model, Packing, Pattern } from './model.ts';

/** A packing taken apart into single bins, for searches that change it bin by bin. */
export interface WorkingSet {
  readonly bins: Pattern[];
  /** Bins that may still be bought, by class. */
  readonly stock: Float64Array;
  readonly outside: Int32Array;
  cost: number;
}

/** Takes a packing apart. */
export function toWorkingSet(model: Model, packing: Packing): WorkingSet {
  const stock = Float64Array.from(model.stock);
  const bins: Pattern[] = [];
  for (const { pattern, count } of packing.bins) {
    stock[pattern.type] = (stock[pattern.type] as number) - count;
    for (let n = 0; n < count; n++) bins.push(pattern);
  }
  return { bins, stock, outside: Int32Array.from(packing.outside), cost: packing.cost };
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
