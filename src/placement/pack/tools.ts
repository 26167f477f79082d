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
  /** Rates by class that the last search of it used. */
  readonly tight: (Float64Array | undefined)[];
  /** Tables for pricing. */
  readonly grids: readonly Grid[];
  /** Tables of at most so many cells, for upper bounds on the way of a search. */
  readonly coarse: (cells: number) => readonly Grid[];
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
    tight: [],
    grids: gridsOf(model, CELLS),
    coarse: remembered((cells) => gridsOf(model, cells)),
    all: Int32Array.from({ length: model.shapes }, (_, s) => s),
    random: createRandom(seed),
    isLate,
  };
}

function remembered<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
