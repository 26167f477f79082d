import { fillBin } from './fill-bin.ts';
import { fillGrid, patternAt, worthAt } from './fill-grid.ts';
import type { Grid } from './grid.ts';
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
  /** Steps of the search in one class. */
  readonly nodes: number;
  /** Tables that take at most so much work are filled instead of a search. */
  readonly exactWork: number;
  /** Tables that take at most so much work are filled besides, for their upper bound. */
  readonly boundWork: number;
}

/** Looks in each class for the content that is worth most. */
export function priceClasses(tools: Tools, pricing: Pricing): Priced {
  const patterns: Pattern[] = [];
  const worth = new Float64Array(tools.model.classes).fill(Infinity);
  for (const grid of tools.grids) {
    if (grid.isExact && grid.work <= pricing.exactWork)
      readTable({ tools, pricing, grid, worth, patterns });
  }
  for (let type = 0; type < worth.length; type++) {
    if (worth[type] === Infinity) search({ tools, pricing, type, worth, patterns });
  }
  for (const grid of tools.grids) {
    const isOpen = grid.classes.some(
      (t) => (worth[t] as number) > Math.ceil(pricing.floors[t] as number),
    );
    if (isOpen && grid.work > pricing.exactWork && grid.work <= pricing.boundWork) {
      const table = fillGrid(tools.model, grid, { values: pricing.values, keepParts: false });
      for (const t of grid.classes) worth[t] = Math.min(worth[t] as number, worthAt(table, t));
    }
  }
  return { patterns, worth };
}

interface Job {
  readonly tools: Tools;
  readonly pricing: Pricing;
  readonly worth: Float64Array;
  readonly patterns: Pattern[];
}

function readTable({ tools, pricing, grid, worth, patterns }: Job & { readonly grid: Grid }): void {
  const table = fillGrid(tools.model, grid, { values: pricing.values, keepParts: true });
  for (const t of grid.classes) {
    const found = worthAt(table, t);
    worth[t] = found;
    if (found > (pricing.floors[t] as number)) patterns.push(patternAt(tools.model, table, t));
  }
}

function search({ tools, pricing, type, worth, patterns }: Job & { readonly type: number }): void {
  const { model, sack, rates, all } = tools;
  const { values, nodes, floors } = pricing;
  const { pattern, bound } = fillBin(sack, {
    type,
    shapes: all,
    available: model.count,
    values,
    rates: tightRates({ model, type, values, start: rates[type] as Float64Array }),
    nodes,
    floor: Math.floor(floors[type] as number),
    gain: 1 - 1e-6,
  });
  worth[type] = Math.floor(bound);
  if (pattern !== undefined) patterns.push(pattern);
}
