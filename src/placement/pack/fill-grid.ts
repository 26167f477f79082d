import type { Grid } from './grid.ts';
import type { Model, Pattern } from './model.ts';

/** The most valuable content for every size of a bin. */
export interface GridTable {
  readonly grid: Grid;
  readonly worth: Float64Array;
  /** Which parts of a shape's tasks are in the content of a cell: a bit for each part, a row for each shape. */
  readonly parts: Uint8Array | Uint32Array | undefined;
}

/** Fills the table for whole worths by shape. With `keepParts` the contents can be read from it. */
export function fillGrid(
  model: Model,
  grid: Grid,
  { values, keepParts }: { readonly values: Float64Array; readonly keepParts: boolean },
): GridTable {
  const worth = new Float64Array(grid.cells);
  const parts = keepParts ? emptyParts(model, grid) : undefined;
  grid.shapes.forEach((s, k) => {
    const value = values[s] as number;
    if (value <= 0) return;
    if (isEndless(model, grid, k)) {
      putEndless({ grid, worth, parts }, { k, copies: 1, value, part: 0 });
      return;
    }
    partsOf(mostOf(model, grid, k)).forEach((copies, part) => {
      putPart({ grid, worth, parts }, { k, copies, value: value * copies, part });
    });
  });
  return { grid, worth, parts };
}

/** Bits for the parts of every shape: eight hold up to 255 copies, which a bin seldom passes. */
function emptyParts(model: Model, grid: Grid): Uint8Array | Uint32Array {
  const isSmall = grid.shapes.every((_, k) => mostOf(model, grid, k) < 256);
  const length = grid.cells * grid.shapes.length;
  return isSmall ? new Uint8Array(length) : new Uint32Array(length);
}

/** Whether there are more tasks of a shape than any cell holds, so that none has to be counted. */
function isEndless(model: Model, grid: Grid, k: number): boolean {
  return mostOf(model, grid, k) < (model.apart[grid.shapes[k] as number] as number);
}

function mostOf(model: Model, grid: Grid, k: number): number {
  let most = model.apart[grid.shapes[k] as number] as number;
  for (let r = 0; r < 3; r++) {
    const need = grid.need[k * 3 + r] as number;
    if (need > 0) most = Math.min(most, Math.floor(((grid.steps[r] as number) - 1) / need));
  }
  return most;
}

/** 1, 2, 4 … and the rest: sums of them give every number from 0 to `most`. */
function partsOf(most: number): readonly number[] {
  const parts: number[] = [];
  let left = most;
  for (let part = 1; left > 0; part *= 2) {
    parts.push(Math.min(part, left));
    left -= part;
  }
  return parts;
}

interface Part {
  readonly k: number;
  readonly copies: number;
  readonly value: number;
  readonly part: number;
}

/** Puts one part in wherever that raises the worth, from the largest cell down so that it is put in once. */
function putPart({ grid, worth, parts }: GridTable, { k, copies, value, part }: Part): void {
  const [a, b, c] = grid.steps;
  const needA = (grid.need[k * 3] as number) * copies;
  const needB = (grid.need[k * 3 + 1] as number) * copies;
  const needC = (grid.need[k * 3 + 2] as number) * copies;
  const back = (needA * b + needB) * c + needC;
  const bit = 1 << part;
  const row = k * grid.cells;
  for (let x = a - 1; x >= needA; x--) {
    for (let y = b - 1; y >= needB; y--) {
      const start = (x * b + y) * c;
      for (let at = start + c - 1; at >= start + needC; at--) {
        const raised = (worth[at - back] as number) + value;
        if (raised > (worth[at] as number)) {
          worth[at] = raised;
          if (parts) parts[row + at] = (parts[row + at] as number) | bit;
        }
      }
    }
  }
}

/** Puts one task in wherever that raises the worth, from the smallest cell up so that it goes in again and again. */
function putEndless({ grid, worth, parts }: GridTable, { k, value }: Part): void {
  const [a, b, c] = grid.steps;
  const [needA, needB, needC] = [0, 1, 2].map((axis) => grid.need[k * 3 + axis] as number) as [
    number,
    number,
    number,
  ];
  const back = (needA * b + needB) * c + needC;
  const row = k * grid.cells;
  for (let x = needA; x < a; x++) {
    for (let y = needB; y < b; y++) {
      const start = (x * b + y) * c;
      for (let at = start + needC; at < start + c; at++) {
        const raised = (worth[at - back] as number) + value;
        if (raised > (worth[at] as number)) {
          worth[at] = raised;
          if (parts) parts[row + at] = 1;
        }
      }
    }
  }
}

/** Worth of the best content of a class: exact on an exact grid, else an upper bound. */
export function worthAt({ grid, worth }: GridTable, type: number): number {
  return worth[cellAt(grid, type)] as number;
}

function cellAt({ cell, steps }: Grid, type: number): number {
  const [x, y, z] = cell.get(type) as readonly [number, number, number];
  return (x * steps[1] + y) * steps[2] + z;
}

/** The best content of a class, read back from an exact table that kept its parts. */
export function patternAt(model: Model, { grid, parts }: GridTable, type: number): Pattern {
  const found: [number, number][] = [];
  let at = cellAt(grid, type);
  for (let k = grid.shapes.length - 1; k >= 0; k--) {
    let count = 0;
    const has = (part: number) =>
      ((parts as Uint8Array | Uint32Array)[k * grid.cells + at] as number) & (1 << part);
    if (isEndless(model, grid, k)) {
      for (; has(0); count++) at -= backOf(grid, k);
      if (count > 0) found.push([grid.shapes[k] as number, count]);
      continue;
    }
    const sizes = partsOf(mostOf(model, grid, k));
    for (let part = sizes.length - 1; part >= 0; part--) {
      if (has(part)) {
        const copies = sizes[part] as number;
        count += copies;
        at -= copies * backOf(grid, k);
      }
    }
    if (count > 0) found.push([grid.shapes[k] as number, count]);
  }
  found.reverse();
  return { type, shapes: found.map(([s]) => s), counts: found.map(([, n]) => n) };
}

function backOf({ need, steps }: Grid, k: number): number {
  const [, b, c] = steps;
  return (
    ((need[k * 3] as number) * b + (need[k * 3 + 1] as number)) * c + (need[k * 3 + 2] as number)
  );
}
