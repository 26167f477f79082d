import type { Model } from './model.ts';
import { greatestCommonDivisor } from './to-model.ts';
import { scarcityRates } from './weigh.ts';

/**
 * A table over all sizes of a bin in steps of a grid, for classes that may hold the same shapes. One table gives the
 * best content for every class in it, since each class is one cell.
 */
export interface Grid {
  readonly classes: readonly number[];
  /** Shapes that may go in. */
  readonly shapes: readonly number[];
  /** Resource of each axis; with more resources than axes the scarcest ones. */
  readonly axes: readonly number[];
  /** Amount of the resource in one step of each axis, 0 where the axis is not used. */
  readonly units: readonly number[];
  /** Steps along the three axes, the last one innermost. */
  readonly steps: readonly [number, number, number];
  /** Demand by shape in steps, three for each. */
  readonly need: Int32Array;
  /** Cell of each class, as steps along the axes. */
  readonly cell: ReadonlyMap<number, readonly [number, number, number]>;
  readonly cells: number;
  /** Cells looked at to fill the table once. */
  readonly work: number;
  /** False when demands were rounded down to the grid: the table is then an upper bound only. */
  readonly isExact: boolean;
}

/** Axes of a table. Of more resources than that the scarcest ones get an axis, and the table is an upper bound only. */
const AXES = 3;

/** Tables for all classes, each at most `cells` large; coarser than the demands when that is needed. */
export function gridsOf(model: Model, cells: number): readonly Grid[] {
  const groups: number[][] = [];
  for (let t = 0; t < model.classes; t++) {
    const group = groups.find((one) => canShare(model, t, one[0] as number));
    if (group) group.push(t);
    else groups.push([t]);
  }
  return groups.map((classes) => gridOf(model, classes, cells));
}

/** Whether two classes differ in size only: neither may hold what the other may not, where it would fit. */
function canShare(model: Model, a: number, b: number): boolean {
  for (let s = 0; s < model.shapes; s++) {
    const holdsA = (model.most[a * model.shapes + s] as number) > 0;
    const holdsB = (model.most[b * model.shapes + s] as number) > 0;
    if (holdsA !== holdsB && fits(model, s, holdsA ? b : a)) return false;
  }
  return true;
}

function fits({ demand, capacity, resources, count }: Model, s: number, t: number): boolean {
  if (count[s] === 0) return false;
  for (let r = 0; r < resources; r++) {
    if ((demand[s * resources + r] as number) > (capacity[t * resources + r] as number))
      return false;
  }
  return true;
}

function gridOf(model: Model, classes: readonly number[], limit: number): Grid {
  const { resources, demand, capacity } = model;
  const shapes = Array.from({ length: model.shapes }, (_, s) => s).filter((s) =>
    classes.some((t) => (model.most[t * model.shapes + s] as number) > 0),
  );
  const axes = axesOf(model, classes);
  const exact = axes.map((r) => (r < resources ? unitOf(model, shapes, r) : 0));
  const top = axes.map((r) => (r < resources ? topOf(model, classes, r) : 0));
  const units = coarsened(top, exact, limit);
  const inSteps = (amount: number, axis: number) =>
    (units[axis] as number) > 0 ? Math.floor(amount / (units[axis] as number)) : 0;
  const need = Int32Array.from(
    shapes.flatMap((s) =>
      axes.map((r, axis) => inSteps(demand[s * resources + r] as number, axis)),
    ),
  );
  const cellOf = (t: number) =>
    axes.map((r, axis) => inSteps(capacity[t * resources + r] as number, axis));
  const steps = axes.map((_, axis) => stepsOf(top, units, axis));
  const cells = cellsOf(top, units);
  return {
    classes,
    shapes,
    axes,
    units,
    steps: steps as [number, number, number],
    need,
    cell: new Map(classes.map((t) => [t, cellOf(t) as [number, number, number]])),
    cells,
    work: cells * passesOf(model, { shapes, need, top: steps.map((one) => one - 1) }),
    isExact: resources <= AXES && units.every((unit, axis) => unit === exact[axis]),
  };
}

/** The resources of the three axes: all of them in their order, or the scarcest. */
function axesOf(model: Model, [type = 0]: readonly number[]): readonly number[] {
  if (model.resources <= AXES) return [0, 1, 2];
  const rates = scarcityRates(model, type);
  const share = (r: number) =>
    (rates[r] as number) * (model.capacity[type * model.resources + r] as number);
  return Array.from(rates.keys())
    .sort((a, b) => share(b) - share(a) || a - b)
    .slice(0, AXES);
}

/** Units that make the table small enough: the finest axis is made coarser first. */
function coarsened(top: readonly number[], exact: readonly number[], limit: number): number[] {
  const units = exact.slice();
  while (cellsOf(top, units) > limit) {
    const widest = [0, 1, 2].reduce((a, b) =>
      stepsOf(top, units, b) > stepsOf(top, units, a) ? b : a,
    );
    units[widest] = Math.ceil((units[widest] as number) * 1.25);
  }
  return units;
}

/** How often the table is gone through: once for a shape of which there are enough, else once for each part of its tasks, 1, 2, 4 … of them. */
function passesOf(
  { apart }: Model,
  { shapes, need, top }: { shapes: readonly number[]; need: Int32Array; top: readonly number[] },
): number {
  let passes = 0;
  shapes.forEach((s, k) => {
    let most = apart[s] as number;
    top.forEach((steps, r) => {
      const one = need[k * AXES + r] as number;
      if (one > 0) most = Math.min(most, Math.floor(steps / one));
    });
    passes += most < (apart[s] as number) ? 1 : Math.ceil(Math.log2(1 + most));
  });
  return passes;
}

function unitOf({ demand, resources }: Model, shapes: readonly number[], r: number): number {
  return shapes.reduce(
    (unit, s) => greatestCommonDivisor(unit, demand[s * resources + r] as number),
    0,
  );
}

function topOf({ capacity, resources }: Model, classes: readonly number[], r: number): number {
  return classes.reduce((top, t) => Math.max(top, capacity[t * resources + r] as number), 0);
}

function stepsOf(top: readonly number[], units: readonly number[], r: number): number {
  const unit = units[r] as number;
  return unit > 0 ? Math.floor((top[r] as number) / unit) + 1 : 1;
}

function cellsOf(top: readonly number[], units: readonly number[]): number {
  return [0, 1, 2].reduce((product, r) => product * stepsOf(top, units, r), 1);
}
