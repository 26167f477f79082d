import { type Grid, gridsOf } from './grid.ts';
import { createKnapsack, type Knapsack } from './knapsack.ts';
import type { Model } from './model.ts';
import { createRandom, type Random } from './random.ts';
import { scarcityRates } from './weigh.ts';

/** What every step of the search works with. */
export interface Tools {
  readonly model: Model;
  readonly sack: Knapsack;
  /** Rates by class under which scarce resources weigh more. */
  readonly rates: readonly Float64Array[];
  /** Tables for pricing. */
  readonly grids: readonly Grid[];
  /** All shapes, for searches that leave none out. */
  readonly all: Int32Array;
  readonly random: Random;
  /** Whether the time is over. */
  readonly isLate: () => boolean;
}

/** Largest table for pricing: larger grids are made coarser. */
const CELLS = 400_000;

/** Tools for one model; the same seed makes the same choices. */
export function createTools(model: Model, seed: number, isLate: () => boolean): Tools {
  return {
    model,
    sack: createKnapsack(model),
    rates: Array.from({ length: model.classes }, (_, t) => scarcityRates(model, t)),
    grids: gridsOf(model, CELLS),
    all: Int32Array.from({ length: model.shapes }, (_, s) => s),
    random: createRandom(seed),
    isLate,
  };
}
