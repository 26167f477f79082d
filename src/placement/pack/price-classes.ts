import { fillBin } from './fill-bin.ts';
import type { Pattern } from './model.ts';
import type { Tools } from './tools.ts';
import { tightRates } from './weigh.ts';

/** What pricing gives: contents that are worth more than their bin, and a proven bound of the worth for every class. */
export interface Priced {
  readonly patterns: readonly Pattern[];
  readonly worth: Float64Array;
}

/** Under which worths to look, and how hard. */
export interface Pricing {
  /** Whole worth of a task by shape. */
  readonly values: Float64Array;
  /** Worth from which on a bin pays, by class. */
  readonly floors: Float64Array;
  readonly nodes: number;
}

/** Searches each class for the content that is worth most. */
export function priceClasses(tools: Tools, { values, floors, nodes }: Pricing): Priced {
  const { model, sack, rates, all } = tools;
  const patterns: Pattern[] = [];
  const worth = new Float64Array(model.classes);
  for (let type = 0; type < model.classes; type++) {
    const start = rates[type] as Float64Array;
    const { pattern, bound } = fillBin(sack, {
      type,
      shapes: all,
      available: model.count,
      values,
      rates: tightRates({ model, type, values, start }),
      nodes,
      floor: Math.floor(floors[type] as number),
      gain: 1 - 1e-6,
    });
    worth[type] = Math.floor(bound);
    if (pattern !== undefined) patterns.push(pattern);
  }
  return { patterns, worth };
}
