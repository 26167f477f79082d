import { mergeItems, type ShapeGroup } from './merge-items.ts';
import { type ClassGroup, mergeTypes } from './merge-types.ts';
import type { Model } from './model.ts';
import type { PackProblem } from './problem.ts';

/** A model, and which items and types of the problem its shapes and classes stand for. */
export interface NamedModel {
  readonly model: Model;
  readonly shapes: readonly ShapeGroup[];
  readonly classes: readonly ClassGroup[];
}

/** A penalty is this many times the dearest price: enough that a place in a bin is always cheaper. */
const PENALTY_FACTOR = 4;

/** Turns a problem into numbers. The problem must have been checked: whole demands, known types. */
export function toModel(problem: PackProblem): NamedModel {
  const shapes = mergeItems(problem.items);
  const total = shapes.reduce((sum, one) => sum + one.count, 0);
  const classes = mergeTypes(problem.types, shapes, total);
  return { model: modelOf(problem.resources.length, shapes, classes), shapes, classes };
}

function modelOf(
  resources: number,
  shapes: readonly ShapeGroup[],
  classes: readonly ClassGroup[],
): Model {
  const most = Int32Array.from(classes.flatMap((one) => one.most));
  const price = Float64Array.from(classes, (one) => one.price);
  const stock = Float64Array.from(classes, (one) => one.stock);
  const dearest = shapes.reduce((high, one) => Math.max(high, one.outside ?? 0), highest(price));
  const held = shapes.map((_, s) =>
    classes.some((one, t) => one.stock === Infinity && (most[t * shapes.length + s] ?? 0) > 0),
  );
  const penal = Uint8Array.from(shapes, (one, s) =>
    one.outside === undefined && !held[s] ? 1 : 0,
  );
  return {
    resources,
    shapes: shapes.length,
    classes: classes.length,
    demand: Float64Array.from(shapes.flatMap(({ demand }) => demand)),
    count: Int32Array.from(shapes, (one) => one.count),
    apart: Int32Array.from(shapes, (one) => Math.min(one.count, one.maxPerBin ?? Infinity)),
    capacity: Float64Array.from(classes.flatMap(({ capacity }) => capacity)),
    price,
    stock,
    most,
    exit: Float64Array.from(shapes, (one, s) =>
      penal[s] === 1 ? dearest * PENALTY_FACTOR : (one.outside ?? Infinity),
    ),
    penal,
    step: stepOf([...price, ...shapes.flatMap(({ outside }) => outside ?? [])]),
  };
}

function highest(prices: Float64Array): number {
  return prices.reduce((high, price) => Math.max(high, price), 1);
}

function stepOf(prices: readonly number[]): number {
  if (!prices.every(Number.isInteger)) return 0;
  return prices.reduce(greatestCommonDivisor, 0);
}

/** Of whole numbers from 0 up; of 0 and n it is n. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
