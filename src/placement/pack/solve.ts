import {
  type Generated,
  generateColumns,
  type Level,
  neverWorthless,
} from './column-generation.ts';
import { dive } from './dive.ts';
import { searchNearby } from './local-search.ts';
import type { Model, Packing } from './model.ts';
import { quickPackings } from './quick-packings.ts';
import { rebuildParts } from './rebuild.ts';
import { createTools, type Tools } from './tools.ts';
import { volumeBound } from './volume-bound.ts';
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

/** Above this many rows the program is too slow to be solved as a whole. */
const MOST_ROWS = 450;
/** Shares of the time after which a step ends. */
const PROVE_UNTIL = 0.4;
const DIVE_UNTIL = 0.6;
/** Turns of search without a cheaper packing after which there is hardly one to find. */
const MOST_TURNS = 400;

/** A search under way. */
interface Course {
  readonly tools: Tools;
  readonly until: (share: number) => () => boolean;
  best: Packing;
  bound: number;
  /** Worth of a task by shape. */
  worths: Float64Array;
}

/** Finds a cheap packing and proves how cheap any packing can be at most. */
export function solve(model: Model, { seed, timeLimitMs, nowMs }: Limits): Solved {
  const start = nowMs();
  const until = (share: number) => () => nowMs() - start > share * timeLimitMs;
  const tools = createTools(model, seed, until(1));
  const volume = volumeBound(model);
  const quick = quickPackings(tools, volume.worths, until(DIVE_UNTIL));
  const best = quick.reduce((a, b) => (b.cost < a.cost ? b : a));
  const bound = roundUpBound(model, volume.bound);
  const course: Course = { tools, until, best, bound, worths: volume.worths };
  if (!isProven(course) && rowsOf(model) <= MOST_ROWS) byColumns(course, quick);
  searchOn(course);
  return { packing: course.best, lowerBound: Math.min(course.bound, course.best.cost) };
}

function isProven({ best, bound }: Course): boolean {
  return best.cost <= bound * (1 + 1e-9);
}

function rowsOf({ shapes, stock }: Model): number {
  return shapes + stock.filter(Number.isFinite).length;
}

function improve(course: Course, next: Packing): void {
  if (next.cost < course.best.cost) course.best = next;
}

/** Column generation, then a dive from its fractions. */
function byColumns(course: Course, quick: readonly Packing[]): void {
  const { tools, until } = course;
  const generated: Generated = generateColumns(tools, {
    rounds: 1000,
    levels: LEVELS,
    tolerance: 1e-5,
    start: quick.flatMap(({ bins }) => bins.map(({ pattern }) => pattern)),
    isLate: until(PROVE_UNTIL),
  });
  course.bound = Math.max(course.bound, roundUpBound(tools.model, generated.bound));
  course.worths = generated.duals;
  improve(course, generated.packing);
  if (isProven(course)) return;
  const [level] = LEVELS;
  const { patterns } = generated.master;
  const isLate = until(DIVE_UNTIL);
  improve(course, dive(tools, { patterns, rounds: 4, level, roundUpFrom: 0.8, noise: 0, isLate }));
}

/** Looks for cheaper packings near the best one until the time is over. */
function searchOn(course: Course): void {
  const { tools, until, worths } = course;
  const isLate = until(1);
  const values = neverWorthless(tools, worths);
  const step = tools.model.step > 0 ? tools.model.step : 1e-6 * course.best.cost;
  for (let turn = 0, idle = 0; idle < MOST_TURNS && !isProven(course) && !isLate(); turn++) {
    const before = course.best.cost;
    const common = { target: course.bound, isLate };
    const size = 8 + 4 * (turn % 4);
    improve(
      course,
      rebuildParts(tools, course.best, { ...common, rounds: 4, size, level: LEVELS[0] }),
    );
    const squeeze = turn % 2 === 0;
    improve(
      course,
      searchNearby(tools, course.best, { ...common, rounds: 2000, values, step, squeeze }),
    );
    idle = course.best.cost < before ? 0 : idle + 1;
  }
}
