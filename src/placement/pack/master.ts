import type { Model, Pattern } from './model.ts';

/**
 * The linear program over the patterns seen so far: cheapest mix of bins, fractions allowed, that covers every
 * task. Rows are the shapes, then the classes with a limited stock. Revised simplex with an explicit inverse.
 */
export interface Master {
  readonly model: Model;
  readonly rows: number;
  /** Row of a class by its number, -1 where its stock has no limit. */
  readonly rowOf: Int32Array;
  readonly patterns: Pattern[];
  readonly inverse: Float64Array;
  /** Column in each row of the basis: from 0 on patterns, below 0 the own columns of the rows. */
  readonly basis: Int32Array;
  readonly level: Float64Array;
  readonly duals: Float64Array;
  readonly column: Float64Array;
  /** Scratch: places of a row of the inverse that are not 0. */
  readonly filled: Int32Array;
  pivots: number;
}

/** The program to start from: each shape in bins of its own, or left out at its exit price. */
export function createMaster(model: Model): Master {
  const { shapes, classes, exit } = model;
  const rowOf = new Int32Array(classes).fill(-1);
  let rows = shapes;
  for (let t = 0; t < classes; t++) {
    if (Number.isFinite(model.stock[t])) rowOf[t] = rows++;
  }
  const level = new Float64Array(rows);
  const inverse = new Float64Array(rows * rows);
  const duals = new Float64Array(rows);
  const dear = dearestEscape(model);
  for (let row = 0; row < rows; row++) {
    inverse[row * rows + row] = 1;
    // A little more than the true count, each another bit: it keeps the simplex from going in circles.
    if (row < shapes) level[row] = (model.count[row] as number) + 1e-6 * (1 + ((row * 7919) % 101));
    if (row < shapes) duals[row] = Math.min(exit[row] as number, dear);
  }
  for (let t = 0; t < classes; t++) {
    const row = rowOf[t] as number;
    if (row >= 0) level[row] = (model.stock[t] as number) + 1e-6 * (1 + ((row * 7919) % 101));
  }
  const basis = Int32Array.from({ length: rows }, (_, row) => -1 - row);
  const column = new Float64Array(rows);
  const patterns: Pattern[] = [];
  const master: Master = {
    model,
    rows,
    rowOf,
    patterns,
    inverse,
    basis,
    level,
    duals,
    column,
    filled: new Int32Array(rows),
    pivots: 0,
  };
  for (let s = 0; s < shapes; s++) startAlone(master, s);
  return master;
}

/** Starts a shape off in bins of its own, in the class where that costs least, if bins without limit take it. */
function startAlone(master: Master, s: number): void {
  const { model, rows, inverse, basis, level, duals, patterns } = master;
  let best = -1;
  let most = 0;
  let least = duals[s] as number;
  for (let t = 0; t < model.classes; t++) {
    const copies = model.most[t * model.shapes + s] as number;
    if (copies === 0 || model.stock[t] !== Infinity) continue;
    const each = (model.price[t] as number) / copies;
    if (each < least) [best, most, least] = [t, copies, each];
  }
  if (best < 0) return;
  patterns.push({ type: best, shapes: [s], counts: [most] });
  basis[s] = patterns.length - 1;
  inverse[s * rows + s] = 1 / most;
  level[s] = (level[s] as number) / most;
  duals[s] = least;
}

/** More than any task can cost in a bin: what starts a task off that has no price outside. */
function dearestEscape({ price, exit }: Model): number {
  const all = [...price, ...exit.filter(Number.isFinite)];
  return 10 * all.reduce((high, one) => Math.max(high, one), 1);
}

/** What a pattern would save for each bin of it, under the duals of now; below 0 it costs more than it is worth. */
export function savingOf({ model, duals, rowOf }: Master, pattern: Pattern): number {
  const { type, shapes, counts } = pattern;
  let saving = -(model.price[type] as number);
  for (let k = 0; k < shapes.length; k++) {
    saving += (duals[shapes[k] as number] as number) * (counts[k] as number);
  }
  const row = rowOf[type] as number;
  return row >= 0 ? saving + (duals[row] as number) : saving;
}

/** How often each pattern is used in the solution of now, by its number. */
export function usesOf({ basis, level, patterns, rows }: Master): Float64Array {
  const uses = new Float64Array(patterns.length);
  for (let row = 0; row < rows; row++) {
    const column = basis[row] as number;
    if (column >= 0) uses[column] = Math.max(0, level[row] as number);
  }
  return uses;
}
