import type { Grid } from './grid.ts';
import type { Model } from './model.ts';

/**
 * Upper bounds of what can still be won: for each shape in a line the most that it and those after it are worth in
 * what is left of a bin, in steps of a coarse grid. Demands are rounded down to the grid, so no true content is worth more.
 */
export interface BoundTable {
  readonly grid: Grid;
  /** Candidates in the order of the search, by their place in the grid's list of shapes. */
  readonly line: Int32Array;
  readonly size: number;
  /** A row of cells for each candidate, and an empty one at the end. */
  readonly worth: Float64Array;
}

/** What a table is filled for. */
export interface Filling {
  readonly grid: Grid;
  /** Whole worth of a task by shape. */
  readonly values: Float64Array;
  /** Weight of a unit of each resource. */
  readonly rates: Float64Array;
  /** Room for the rows, as large as shapes and cells ask for; what is in it is lost. */
  readonly scratch: Float64Array;
}

/** Cells that a table over a grid takes. */
export function tableSize({ shapes, cells }: Grid): number {
  return (shapes.length + 1) * cells;
}

/** Fills a table from the last candidate to the first. */
export function fillBoundTable(
  model: Model,
  { grid, values, rates, scratch }: Filling,
): BoundTable {
  const line = lineUp(model, grid, { values, rates });
  const size = line.length;
  const worth = scratch.subarray(0, (size + 1) * grid.cells);
  worth.fill(0, size * grid.cells);
  for (let k = size - 1; k >= 0; k--) {
    worth.copyWithin(k * grid.cells, (k + 1) * grid.cells, (k + 2) * grid.cells);
    const at = line[k] as number;
    const row = worth.subarray(k * grid.cells, (k + 1) * grid.cells);
    const value = values[grid.shapes[at] as number] as number;
    let left = copiesOf(model, grid, at);
    for (let part = 1; left > 0; part *= 2) {
      const copies = Math.min(part, left);
      raise(row, grid, { at, copies, value: value * copies });
      left -= copies;
    }
  }
  return { grid, line, size, worth };
}

/** Candidates of some worth, densest first: what is found early then cuts off most of the rest. */
function lineUp(
  { demand, resources }: Model,
  { shapes }: Grid,
  { values, rates }: { readonly values: Float64Array; readonly rates: Float64Array },
): Int32Array {
  const density = shapes.map((s) => {
    let weight = 0;
    for (let r = 0; r < resources; r++)
      weight += (demand[s * resources + r] as number) * (rates[r] as number);
    return (values[s] as number) / Math.max(weight, 1e-12);
  });
  const line = shapes
    .map((_, at) => at)
    .filter((at) => (values[shapes[at] as number] as number) > 0);
  line.sort((a, b) => (density[b] as number) - (density[a] as number) || a - b);
  return Int32Array.from(line);
}

function copiesOf({ most, shapes }: Model, grid: Grid, at: number): number {
  const s = grid.shapes[at] as number;
  let copies = 0;
  for (const t of grid.classes) copies = Math.max(copies, most[t * shapes + s] as number);
  return copies;
}

/** Puts copies in wherever that raises the worth, from the largest cell down so that they are put in once. */
function raise(
  row: Float64Array,
  { need, steps: [a, b, c] }: Grid,
  { at, copies, value }: { readonly at: number; readonly copies: number; readonly value: number },
): void {
  const needA = (need[at * 3] as number) * copies;
  const needB = (need[at * 3 + 1] as number) * copies;
  const needC = (need[at * 3 + 2] as number) * copies;
  const back = (needA * b + needB) * c + needC;
  for (let x = a - 1; x >= needA; x--) {
    for (let y = b - 1; y >= needB; y--) {
      const start = (x * b + y) * c;
      for (let cell = start + c - 1; cell >= start + needC; cell--) {
        const raised = (row[cell - back] as number) + value;
        if (raised > (row[cell] as number)) row[cell] = raised;
      }
    }
  }
}
