import { runningOf } from './cluster-running.ts';
import { type Generated, generateColumns, neverWorthless, restOfAll } from './column-generation.ts';
import { coverRest } from './cover.ts';
import { dive } from './dive.ts';
import { fillRunning } from './fill-running.ts';
import { apartAgain, joinAlike, worthsOf } from './join-alike.ts';
import { LEVELS, PART_LEVEL, PROOF_LEVEL } from './levels.ts';
import { searchNearby } from './local-search.ts';
import { usesOf } from './master.ts';
import type { Model, Packing, Pattern } from './model.ts';
import { type Cut, raiseBySums } from './price-sums.ts';
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

/** With more running instances than this they are too many rows for one program. */
const MANY_RUNNING = 60;
/** Above this many rows the program is too slow to be solved as a whole. */
const MOST_ROWS = 450;
/** Shares of the time after which a step ends. */
const QUICK_UNTIL = 0.08;
const JOINED_UNTIL = 0.65;
const PROVE_UNTIL = 0.55;
const DIVE_UNTIL = 0.72;
const LEARNED_UNTIL = 0.62;
const BOUGHT_UNTIL = 0.95;
/** Turns of search without a cheaper packing after which there is hardly one to find. */
const MOST_TURNS = 60;
/** Share of the time for one way of searching at a turn. */
const TURN_SHARE = 0.04;
/** With so few shapes a dive takes little time, and more of them are worth their while. */
const FEW_SHAPES = 80;

/** A search under way. */
interface Course {
  readonly tools: Tools;
  readonly until: (share: number) => () => boolean;
  /** Whether this share of the time has passed since the call, or all of it. */
  readonly slice: (share: number) => () => boolean;
  best: Packing;
  bound: number;
  /** Worth of a task by shape. */
  worths: Float64Array;
  /** Contents that column generation found. */
  patterns: readonly Pattern[];
  /** What is proven about all bins. */
  cuts: readonly Cut[];
}

/** Finds a cheap packing and proves how cheap any packing can be at most. */
export function solve(model: Model, { seed, timeLimitMs, nowMs }: Limits): Solved {
  const start = nowMs();
  const until = (share: number) => () => nowMs() - start > share * timeLimitMs;
  const slice = (share: number) => {
    const from = nowMs();
    return () => nowMs() - from > share * timeLimitMs || until(1)();
  };
  const tools = createTools(model, seed, until(1));
  const volume = volumeBound(model);
  const isSmall = rowsOf(model) <= MOST_ROWS;
  const quick = quickPackings(tools, volume.worths, until(isSmall ? QUICK_UNTIL : DIVE_UNTIL));
  const best = quick.reduce((a, b) => (b.cost < a.cost ? b : a));
  const bound = roundUpBound(model, volume.bound);
  const course: Course = {
    tools,
    until,
    slice,
    best,
    bound,
    worths: volume.worths,
    patterns: [],
    cuts: [],
  };
  if (!isProven(course) && runningOf(model).length > MANY_RUNNING) byRunning(course, seed);
  else if (!isProven(course)) {
    byJoined(course, seed);
    if (!isProven(course) && isSmall) byColumns(course);
  }
  searchOn(course, volume.worths);
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

/** Raises the bound by the sums of prices that there can be. */
function raise(course: Course): void {
  const { tools, cuts, bound, best } = course;
  course.bound = raiseBySums(tools.model, cuts, { from: bound, goal: best.cost });
}

/** Fills running instances and buys the rest, by turns. */
function byRunning(course: Course, seed: number): void {
  const { tools, until } = course;
  const [level] = LEVELS;
  const found = fillRunning(tools, {
    worths: course.worths,
    level,
    proof: PROOF_LEVEL,
    rounds: 8,
    seed,
    isLearned: until(LEARNED_UNTIL),
    isLate: until(BOUGHT_UNTIL),
  });
  course.bound = Math.max(course.bound, roundUpBound(tools.model, found.bound));
  course.worths = found.worths;
  if (found.packing !== undefined) improve(course, found.packing);
}

/** Solves the program without zones, or whatever else makes types of one: fewer rows, nearly the same worths. */
function byJoined(course: Course, seed: number): void {
  const { tools, until } = course;
  const joined = joinAlike(tools.model);
  if (joined === undefined || rowsOf(joined.model) > MOST_ROWS) return;
  const isLate = until(JOINED_UNTIL);
  const own = createTools(joined.model, seed, isLate);
  const { bound, duals, cuts, master } = generateColumns(own, {
    rounds: 1000,
    levels: LEVELS,
    tolerance: 1e-3,
    near: { worths: worthsOf(joined, course.worths), bound: 0 },
    start: [],
    isLate,
  });
  course.bound = Math.max(course.bound, roundUpBound(tools.model, bound));
  course.worths = Float64Array.from(joined.shapeOf, (s) => duals[s] as number);
  course.cuts = cuts.map(({ values, worth }) => ({
    values: Float64Array.from(joined.shapeOf, (s) => values[s] as number),
    worth: Float64Array.from(joined.classOf, (t) => worth[t] as number),
  }));
  raise(course);
  const uses = usesOf(master);
  const used = master.patterns.filter((_, p) => (uses[p] as number) > 0);
  course.patterns = used.flatMap((pattern) => apartAgain(tools.model, joined, pattern));
  improve(course, coverRest(tools, restOfAll(tools, course.worths)));
}

/** Column generation, then a dive from its fractions. */
function byColumns(course: Course): void {
  const { tools, until, best } = course;
  const generated: Generated = generateColumns(tools, {
    rounds: 1000,
    levels: LEVELS,
    tolerance: 1e-5,
    start: [...best.bins.map(({ pattern }) => pattern), ...course.patterns],
    isLate: until(PROVE_UNTIL),
  });
  const before = course.patterns.length > 0 ? course.bound : 0;
  course.bound = Math.max(course.bound, roundUpBound(tools.model, generated.bound));
  // Where the program was left early, the worths of before are the better ones.
  if (generated.bound >= before) course.worths = generated.duals;
  course.cuts = [...course.cuts, ...generated.cuts];
  improve(course, generated.packing);
  raise(course);
  const { patterns } = generated.master;
  course.patterns = patterns;
  if (isProven(course)) return;
  const [level] = LEVELS;
  const isLate = until(DIVE_UNTIL);
  improve(course, dive(tools, { patterns, rounds: 4, level, roundUpFrom: 0.8, noise: 0, isLate }));
  raise(course);
}

/** Looks for cheaper packings near the best one, in several ways by turns, until the time is over. */
function searchOn(course: Course, volumeWorths: Float64Array): void {
  const { tools, until } = course;
  const isLate = until(1);
  const step = tools.model.step > 0 ? tools.model.step : 1e-6 * course.best.cost;
  const values = [course.worths, volumeWorths].map((worths) => neverWorthless(tools, worths));
  for (let turn = 0, idle = 0; idle < MOST_TURNS && !isProven(course) && !isLate(); turn++) {
    const before = course.best.cost;
    const common = { target: course.bound, isLate: course.slice(TURN_SHARE) };
    if (tools.model.shapes <= FEW_SHAPES) diveAgain(course);
    const size = 8 + 4 * (turn % 4);
    improve(
      course,
      rebuildParts(tools, course.best, { ...common, rounds: 40, size, level: PART_LEVEL }),
    );
    const near = { ...common, isLate: course.slice(2 * TURN_SHARE), rounds: 40_000, step };
    const squeeze = turn % 3 !== 2;
    const worths = values[turn % 2] as Float64Array;
    improve(course, searchNearby(tools, course.best, { ...near, values: worths, squeeze }));
    idle = course.best.cost < before ? 0 : idle + 1;
  }
}

/**
 * Dives from the top with chance in them: the first one may have gone wrong early, which no small change mends. Half of
 * them start with a bin of a class drawn by chance, since what ends cheapest is often not what looks cheapest.
 */
function diveAgain(course: Course): void {
  const { tools, patterns } = course;
  if (patterns.length === 0) return;
  const isLate = course.slice(3 * TURN_SHARE);
  const style = { patterns, rounds: 6, level: PART_LEVEL, roundUpFrom: 1.1, isLate };
  do {
    const noise = 0.1 + 0.6 * tools.random();
    const first = tools.random() < 0.5 ? drawPattern(course) : undefined;
    improve(course, dive(tools, { ...style, noise, ...(first === undefined ? {} : { first }) }));
  } while (!isProven(course) && !isLate());
}

/** Of some patterns of one class, drawn by chance, the one that is worth most. */
function drawPattern({ tools, patterns, worths }: Course): Pattern | undefined {
  const type = Math.floor(tools.random() * tools.model.classes);
  const worthOf = ({ shapes, counts }: Pattern) =>
    shapes.reduce((sum, s, k) => sum + (worths[s] as number) * (counts[k] as number), 0);
  let best: Pattern | undefined;
  for (const pattern of patterns) {
    if (pattern.type !== type || tools.random() < 0.7) continue;
    if (best === undefined || worthOf(pattern) > worthOf(best)) best = pattern;
  }
  return best;
}
