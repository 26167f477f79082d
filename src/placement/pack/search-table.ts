import type { BoundTable } from './bound-table.ts';
import type { Model, Pattern } from './model.ts';
import { type VolumeLine, volumeLine, worthOfVolume } from './volume-line.ts';

/** Contents given back of one search: those found on the way to the best one often go well with it. */
const MOST_FINDS = 3;

/** What to look for in one bin. */
export interface TableWish {
  readonly type: number;
  readonly values: Float64Array;
  /** Candidates looked at, at most. */
  readonly nodes: number;
  /** Only contents worth more count. */
  readonly floor: number;
  /** Weight of a unit of each resource, for the second bound: what the weight left is worth. */
  readonly rates: Float64Array;
}

/** Contents found, the best one first, and a proven upper bound of what any content is worth. */
export interface TableFinds {
  readonly patterns: readonly Pattern[];
  readonly bound: number;
}

/** A search under way. */
interface Descent {
  readonly model: Model;
  readonly table: BoundTable;
  readonly wish: TableWish;
  readonly volume: VolumeLine;
  readonly left: Float64Array;
  readonly picked: Int32Array;
  /** Contents that were the best ones when they were found, the last one best. */
  readonly finds: Int32Array[];
  bestWorth: number;
  open: number;
  nodes: number;
}

/**
 * Searches the most valuable content of one bin, depth first, and turns back wherever the table shows that no more
 * can be won. The bound is proven whether the search came to its end or not.
 */
export function searchTable(model: Model, table: BoundTable, wish: TableWish): TableFinds {
  const { resources } = model;
  const at = wish.type * resources;
  const descent: Descent = {
    model,
    table,
    wish,
    left: model.capacity.slice(at, at + resources),
    volume: volumeLine(model, table, wish),
    picked: new Int32Array(table.size),
    finds: [],
    bestWorth: wish.floor,
    open: 0,
    nodes: wish.nodes,
  };
  descend(descent, 0, 0);
  const { finds, bestWorth, open } = descent;
  const patterns = finds.slice(-MOST_FINDS).map((counts) => patternOf(descent, counts));
  return { patterns: patterns.reverse(), bound: Math.max(bestWorth, open) };
}

function patternOf({ table, wish }: Descent, counts: Int32Array): Pattern {
  const chosen = [...table.line]
    .map((place, k) => [table.grid.shapes[place] as number, counts[k] as number] as const)
    .filter(([, n]) => n > 0)
    .sort((a, b) => a[0] - b[0]);
  return { type: wish.type, shapes: chosen.map(([s]) => s), counts: chosen.map(([, n]) => n) };
}

/** Adds to a content of some worth candidates from one place of the line on. */
function descend(descent: Descent, from: number, worth: number): void {
  const { table, wish, picked } = descent;
  if (worth > descent.bestWorth) keep(descent, worth);
  const cell = cellOf(descent);
  for (let k = from; k < table.size; k++) {
    const bound = worth + (table.worth[k * table.grid.cells + cell] as number);
    if (bound <= descent.bestWorth) return;
    if (k === from && worth + volumeFrom(descent, k) < descent.bestWorth + 1) return;
    if (--descent.nodes < 0) {
      descent.open = Math.max(descent.open, Math.min(bound, worth + volumeFrom(descent, k)));
      return;
    }
    const s = table.grid.shapes[table.line[k] as number] as number;
    const value = wish.values[s] as number;
    const most = copiesThatFit(descent, s);
    if (most === 0) continue;
    take(descent, s, most);
    for (let copies = most; copies > 0; copies--) {
      picked[k] = copies;
      const next = worth + copies * value;
      const hope = table.worth[(k + 1) * table.grid.cells + cellOf(descent)] as number;
      if (next + hope > descent.bestWorth) descend(descent, k + 1, next);
      take(descent, s, -1);
    }
    picked[k] = 0;
  }
}

function volumeFrom({ volume, left }: Descent, k: number): number {
  return worthOfVolume(volume, left, k);
}

function keep(descent: Descent, worth: number): void {
  descent.bestWorth = worth;
  descent.finds.push(descent.picked.slice());
}

/** The cell of what is left, each axis rounded down as the demands are. */
function cellOf({ left, table }: Descent): number {
  const { axes, units, steps } = table.grid;
  let cell = 0;
  for (let axis = 0; axis < 3; axis++) {
    const unit = units[axis] as number;
    const step = unit > 0 ? Math.floor((left[axes[axis] as number] as number) / unit) : 0;
    cell = cell * (steps[axis] as number) + step;
  }
  return cell;
}

function copiesThatFit({ model, left, wish }: Descent, s: number): number {
  const { resources, demand } = model;
  let copies = model.most[wish.type * model.shapes + s] as number;
  for (let r = 0; r < resources; r++) {
    const need = demand[s * resources + r] as number;
    if (need > 0) copies = Math.min(copies, Math.floor((left[r] as number) / need));
  }
  return copies;
}

function take({ model, left }: Descent, s: number, copies: number): void {
  const { resources, demand } = model;
  for (let r = 0; r < resources; r++)
    left[r] = (left[r] as number) - copies * (demand[s * resources + r] as number);
}
