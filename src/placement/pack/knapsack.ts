import type { Model } from './model.ts';

/**
 * Scratch space of the search for the most valuable content of one bin. Candidates are sorted by value for
 * each unit of weight; the weight joins all resources into one, which gives the search its upper bound.
 */
export interface Knapsack {
  readonly model: Model;
  size: number;
  /** Shapes of the candidates, in the order of the search. */
  readonly shape: Int32Array;
  /** Weight and density by shape. */
  readonly weights: Float64Array;
  readonly density: Float64Array;
  readonly most: Int32Array;
  readonly value: Float64Array;
  readonly weight: Float64Array;
  /** Demand of the candidates, in the order of the search. */
  readonly need: Float64Array;
  /** What is left of the bin. */
  readonly left: Float64Array;
  slack: number;
  readonly picked: Int32Array;
  worth: number;
  readonly best: Int32Array;
  bestWorth: number;
  /** A content must be worth so much more than the best one to take its place. */
  gain: number;
  nodes: number;
  /** Highest bound of all parts that the limit of nodes left unsearched. */
  open: number;
}

/** What to look for. */
export interface Wish {
  readonly type: number;
  /** Shapes to look at. */
  readonly shapes: ArrayLike<number>;
  /** Tasks by shape that may be put in. */
  readonly available: Int32Array;
  /** Worth of one task by shape. */
  readonly values: Float64Array;
  /** Weight of a unit of each resource. */
  readonly rates: Float64Array;
  readonly nodes: number;
  /** Only contents worth more than it count; 0 for any. */
  readonly floor: number;
  readonly gain: number;
}

/** Room for a search over all shapes of a model; one is enough for any number of searches. */
export function createKnapsack(model: Model): Knapsack {
  const { shapes, resources } = model;
  return {
    model,
    size: 0,
    shape: new Int32Array(shapes),
    weights: new Float64Array(shapes),
    density: new Float64Array(shapes),
    most: new Int32Array(shapes),
    value: new Float64Array(shapes),
    weight: new Float64Array(shapes),
    need: new Float64Array(shapes * resources),
    left: new Float64Array(resources),
    slack: 0,
    picked: new Int32Array(shapes),
    worth: 0,
    best: new Int32Array(shapes),
    bestWorth: 0,
    gain: 0,
    nodes: 0,
    open: 0,
  };
}
