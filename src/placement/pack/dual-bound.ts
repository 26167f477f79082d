import type { Model } from './model.ts';

/** Duals as whole numbers, and what the best bin of each class is worth at most under them. */
export interface PricedDuals {
  /** Whole worth of one task by shape. */
  readonly values: Float64Array;
  /** Units of worth in one unit of price. */
  readonly scale: number;
  /** Proven upper bound of the worth of any bin, by class. */
  readonly worth: Float64Array;
}

/**
 * Lower bound of the price of every packing, out of any worths of tasks. Worths are scaled down until no bin of a
 * class without a limit is worth more than its price (Farley); what a bin of a limited class is worth above its price is
 * taken off once for each bin in stock. Never above the truth, since the worths are whole numbers and the
 * worth of a bin is a proven upper bound.
 */
export function dualBound(model: Model, { values, scale, worth }: PricedDuals): number {
  let ratio = 1;
  for (let t = 0; t < model.classes; t++) {
    if (model.stock[t] !== Infinity) continue;
    ratio = Math.max(ratio, (worth[t] as number) / (scale * (model.price[t] as number)));
  }
  let bound = 0;
  for (let s = 0; s < model.shapes; s++) {
    bound += (model.count[s] as number) * (values[s] as number);
  }
  bound /= ratio * scale;
  for (let t = 0; t < model.classes; t++) {
    if (model.stock[t] === Infinity) continue;
    const above = (worth[t] as number) / (ratio * scale) - (model.price[t] as number);
    bound -= (model.stock[t] as number) * Math.max(0, above);
  }
  // The few divisions above may have rounded up.
  return bound * (1 - 1e-12);
}

/** Duals as whole numbers, none above the price of leaving the task out, none below 0. */
export function wholeDuals(model: Model, duals: Float64Array, scale: number): Float64Array {
  const values = new Float64Array(model.shapes);
  for (let s = 0; s < model.shapes; s++) {
    const dual = Math.min(duals[s] as number, model.exit[s] as number);
    values[s] = Math.max(0, Math.floor(dual * scale));
  }
  return values;
}

/** Units of worth in a unit of price: fine enough for a millionth of the dearest class. */
export function dualScale({ price, exit }: Model): number {
  let dearest = 0;
  for (const one of price) dearest = Math.max(dearest, one);
  if (dearest === 0)
    for (const one of exit) if (Number.isFinite(one)) dearest = Math.max(dearest, one);
  return dearest > 0 ? 4e6 / dearest : 1;
}
