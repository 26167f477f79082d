import type { Master } from './master.ts';
import { savingOf } from './master.ts';

const TINY = 1e-9;

/** Patterns kept in mind from one look at all of them, for as many pivots as they are good for. */
const SHORT_LIST = 40;

/** Runs pivots until no pattern saves anything, until `limit` of them were made or until it is late. */
export function optimize(master: Master, limit: number, isLate: () => boolean): void {
  const scale = scaleOf(master.model.price) * 1e-9;
  let list: readonly number[] = [];
  for (let round = 0; round < limit; round++) {
    if (round % 32 === 31 && isLate()) return;
    let entering = mostSaving(master, list, scale);
    if (entering === undefined) {
      list = shortList(master, scale);
      entering = mostSaving(master, list, scale);
    }
    if (entering === undefined || !pivot(master, entering)) return;
  }
}

/** The patterns that save most under the duals of now. */
function shortList(master: Master, scale: number): readonly number[] {
  const savings = master.patterns.map((pattern) => savingOf(master, pattern));
  const list = [...savings.keys()].filter((p) => (savings[p] as number) > scale);
  list.sort((a, b) => (savings[b] as number) - (savings[a] as number) || a - b);
  return list.slice(0, SHORT_LIST);
}

function scaleOf(prices: Float64Array): number {
  return prices.reduce((high, price) => Math.max(high, price), 1e-6);
}

/** A column that enters the basis: a pattern by its number, or below 0 one that a row has of its own. */
interface Entering {
  readonly column: number;
  readonly saving: number;
}

function mostSaving(master: Master, list: readonly number[], scale: number): Entering | undefined {
  const { patterns, duals, model } = master;
  let column = 0;
  let best = scale;
  let found = false;
  for (const p of list) {
    const saving = savingOf(master, patterns[p] as (typeof patterns)[number]);
    if (saving > best) [column, best, found] = [p, saving, true];
  }
  // The columns that rows have of their own: what is covered too much, left out, or left in stock.
  for (let row = 0; row < master.rows; row++) {
    const dual = duals[row] as number;
    const isShape = row < model.shapes;
    if (isShape && -dual > best) [column, best, found] = [-1 - master.rows - row, -dual, true];
    const saving = isShape ? dual - (model.exit[row] as number) : dual;
    if (saving > best) [column, best, found] = [-1 - row, saving, true];
  }
  return found ? { column, saving: best } : undefined;
}

function pivot(master: Master, { column, saving }: Entering): boolean {
  expand(master, column);
  const row = leavingRow(master);
  if (row < 0) return false;
  const { rows, inverse, level, basis, duals } = master;
  const by = master.column[row] as number;
  const own = row * rows;
  // Most of a row of the inverse is 0 for long, so the steps over it are worth looking for.
  let size = 0;
  const filled = master.filled;
  for (let j = 0; j < rows; j++) {
    const one = inverse[own + j] as number;
    if (one === 0) continue;
    inverse[own + j] = one / by;
    filled[size++] = j;
  }
  level[row] = (level[row] as number) / by;
  for (let i = 0; i < rows; i++) {
    const factor = master.column[i] as number;
    if (i === row || factor === 0) continue;
    const start = i * rows;
    for (let n = 0; n < size; n++) {
      const j = filled[n] as number;
      inverse[start + j] = (inverse[start + j] as number) - factor * (inverse[own + j] as number);
    }
    level[i] = (level[i] as number) - factor * (level[row] as number);
  }
  for (let n = 0; n < size; n++) {
    const j = filled[n] as number;
    duals[j] = (duals[j] as number) - saving * (inverse[own + j] as number);
  }
  basis[row] = column;
  master.pivots++;
  return true;
}

/** The entering column as the basis sees it: inverse times column. */
function expand(master: Master, column: number): void {
  const { rows, inverse, patterns, rowOf } = master;
  const out = master.column.fill(0);
  if (column < 0) {
    const row = (-1 - column) % rows;
    const sign = column < -rows ? -1 : 1;
    for (let i = 0; i < rows; i++) out[i] = sign * (inverse[i * rows + row] as number);
    return;
  }
  const { type, shapes, counts } = patterns[column] as (typeof patterns)[number];
  const stock = rowOf[type] as number;
  for (let i = 0; i < rows; i++) {
    let sum = stock >= 0 ? (inverse[i * rows + stock] as number) : 0;
    for (let k = 0; k < shapes.length; k++) {
      sum += (inverse[i * rows + (shapes[k] as number)] as number) * (counts[k] as number);
    }
    out[i] = Math.abs(sum) < TINY ? 0 : sum;
  }
}

function leavingRow({ rows, level, column }: Master): number {
  let leaving = -1;
  let least = Infinity;
  for (let i = 0; i < rows; i++) {
    const factor = column[i] as number;
    if (factor <= 1e-7) continue;
    const ratio = Math.max(0, level[i] as number) / factor;
    if (ratio < least) [least, leaving] = [ratio, i];
  }
  return leaving;
}
