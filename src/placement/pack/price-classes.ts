import { fillBoundTable, tableSize } from './bound-table.ts';
import { fillBin } from './fill-bin.ts';
import { fillGrid, patternAt, worthAt } from './fill-grid.ts';
import type { Grid } from './grid.ts';
import type { Pattern } from './model.ts';
import { searchTable } from './search-table.ts';
import type { Tools } from './tools.ts';
import { tightRates } from './weigh.ts';

/** What pricing gives: contents that are worth more than their bin, and a proven bound of the worth for every class. */
export interface Priced {
  readonly patterns: readonly Pattern[];
  readonly worth: Float64Array;
  /** Worth of the best content found in each class, or what a bin must be worth when none is found. */
  readonly found: Float64Array;
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
  /** Cells of the tables that bound the searches; 0 for searches without them. */
  readonly cells: number;
}

/** Looks in each class for the content that is worth most. */
export function priceClasses(tools: Tools, pricing: Pricing): Priced {
  const patterns: Pattern[] = [];
  const worth = new Float64Array(tools.model.classes).fill(Infinity);
  const found = pricing.floors.map(Math.floor);
  for (const grid of tools.grids) {
    if (grid.isExact && grid.work <= pricing.exactWork)
      readTable({ tools, pricing, grid, worth, patterns });
  }
  for (const grid of pricing.cells > 0 ? tools.coarse(pricing.cells) : []) {
    if (grid.classes.some((t) => worth[t] === Infinity))
      searchByTable({ tools, pricing, grid, worth, patterns });
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
  for (const pattern of patterns) {
    const type = pattern.type;
    found[type] = Math.max(found[type] as number, worthOf(pattern, pricing.values));
  }
  return { patterns, worth, found };
}

function worthOf({ shapes, counts }: Pattern, values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < shapes.length; k++)
    sum += (values[shapes[k] as number] as number) * (counts[k] as number);
  return sum;
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

/** Searches all classes of a grid under one table of upper bounds, the sharper of it and of the volume. */
function searchByTable({
  tools,
  pricing,
  grid,
  worth,
  patterns,
}: Job & { readonly grid: Grid }): void {
  const { model } = tools;
  const { values, nodes, floors } = pricing;
  const rates = tools.rates[grid.classes[0] as number] as Float64Array;
  const scratch = new Float64Array(tableSize(grid));
  const table = fillBoundTable(model, { grid, values, rates, scratch });
  for (const type of grid.classes) {
    const floor = Math.floor(floors[type] as number);
    const own = rememberRates(tools, type, values);
    const found = searchTable(model, table, { type, values, nodes, floor, rates: own });
    worth[type] = Math.floor(found.bound);
    patterns.push(...found.patterns);
  }
}

function search({ tools, pricing, type, worth, patterns }: Job & { readonly type: number }): void {
  const { model, sack, all } = tools;
  const { values, nodes, floors } = pricing;
  const { pattern, bound } = fillBin(sack, {
    type,
    shapes: all,
    available: model.count,
    values,
    rates: rememberRates(tools, type, values),
    nodes,
    floor: Math.floor(floors[type] as number),
    gain: 1 - 1e-6,
  });
  worth[type] = Math.floor(bound);
  if (pattern !== undefined) patterns.push(pattern);
}

/** Rates for a search: those of the search before, moved a little, since worths change little from one to the next. */
function rememberRates(tools: Tools, type: number, values: Float64Array): Float64Array {
  const { model, rates, tight } = tools;
  const known = tight[type];
  const start = known ?? (rates[type] as Float64Array);
  const width = 0.02 + 0.1 * tools.random();
  const found = tightRates({
    model,
    type,
    values,
    start,
    ...(known === undefined ? {} : { steps: [width] }),
  });
  tight[type] = found;
  return found;
}
