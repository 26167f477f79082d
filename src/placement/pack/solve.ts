import { generateColumns, type Level, neverWorthless } from './column-generation.ts';
import { dive } from './dive.ts';
import { searchNearby } from './local-search.ts';
import type { Model, Packing } from './model.ts';
import { rebuildParts } from './rebuild.ts';
import { createTools } from './tools.ts';
import { roundUpBound } from './whole-prices.ts';

/** A packing and the proven bound of every packing. */
export interface Solved {
  readonly packing: Packing;
  readonly lowerBound: number;
}

/** How long to search. */
export interface Limits {
  readonly seed: number;
  readonly timeLimitMs: number;
  /** Milliseconds of any clock that does not go back. */
  readonly nowMs: () => number;
}

/** From quick looks to searches that prove the bound. */
const LEVELS: readonly [Level, ...Level[]] = [
  { nodes: 1000, exactWork: 1.5e6, boundWork: 0, slack: 0 },
  { nodes: 20_000, exactWork: 8e6, boundWork: 2e7, slack: 0.002 },
  { nodes: 200_000, exactWork: 2e7, boundWork: 6e7, slack: 0.004 },
];

/** Shares of the time after which a step ends. */
const PROVE_UNTIL = 0.4;
const DIVE_UNTIL = 0.6;

/** Finds a cheap packing and proves how cheap any packing can be at most. */
export function solve(model: Model, { seed, timeLimitMs, nowMs }: Limits): Solved {
  const start = nowMs();
  const until = (share: number) => () => nowMs() - start > share * timeLimitMs;
  const tools = createTools(model, seed, until(1));
  const generated = generateColumns(tools, {
    rounds: 1000,
    levels: LEVELS,
    tolerance: 1e-5,
    start: [],
    isLate: until(PROVE_UNTIL),
  });
  const lowerBound = roundUpBound(model, generated.bound);
  let best = generated.packing;
  const improve = (next: Packing) => {
    if (next.cost < best.cost) best = next;
  };
  if (best.cost > lowerBound) {
    improve(
      dive(tools, {
        patterns: generated.master.patterns,
        rounds: 4,
        level: LEVELS[0],
        roundUpFrom: 0.8,
        noise: 0,
        isLate: until(DIVE_UNTIL),
      }),
    );
  }
  const values = neverWorthless(tools, generated.duals);
  const step = model.step > 0 ? model.step : 1e-6 * best.cost;
  for (let turn = 0; best.cost > lowerBound && !until(1)(); turn++) {
    const common = { target: lowerBound, isLate: until(1) };
    improve(rebuildParts(tools, best, { ...common, rounds: 4, size: 8 + 4 * (turn % 4), level: LEVELS[0] }));
    improve(searchNearby(tools, best, { ...common, rounds: 2000, values, step, squeeze: turn % 2 === 0 }));
  }
  return { packing: best, lowerBound };
}
