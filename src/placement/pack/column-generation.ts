import { coverRest } from './cover.ts';
import { dualBound, dualScale, wholeDuals } from './dual-bound.ts';
import { createMaster, type Master, savingOf } from './master.ts';
import type { Packing, Pattern } from './model.ts';
import { type Pricing, priceClasses } from './price-classes.ts';
import type { Cut } from './price-sums.ts';
import { optimize } from './simplex.ts';
import type { Tools } from './tools.ts';

/** From this gap between bound and value on, one more search looks hard for a better bound. */
const PROOF_GAP = 0.002;
/** Cuts that are kept: the last ones are the sharpest. */
const MOST_CUTS = 30;
/** So many rounds without a lower value mean that patterns come that change nothing. */
const STILL_ROUNDS = 4;
/** Share by which the value has to fall in a round, unless a harder search is to take its place. */
const WORTH_WAITING = 3e-4;

/** What column generation leaves behind. */
export interface Generated {
  readonly master: Master;
  /** Proven lower bound, not yet rounded up. */
  readonly bound: number;
  /** What the searches proved about all bins under the last duals. */
  readonly cuts: readonly Cut[];
  /** Worth of a task by shape that gave the bound. */
  readonly duals: Float64Array;
  /** Best packing met on the way. */
  readonly packing: Packing;
  readonly rounds: number;
}

/** How hard one search of pricing is. */
export type Level = Pick<Pricing, 'nodes' | 'exactWork' | 'boundWork' | 'cells'> & {
  /** Share of the price that a content must be worth more; what stays below costs the bound no more than that. */
  readonly slack: number;
};

/** How long to go on. */
export interface Effort {
  readonly rounds: number;
  /** How hard to search, the next one when there is nothing more to find. */
  readonly levels: readonly Level[];
  /** Ends when the bound is this near to the value of the program, as a share of it. */
  readonly tolerance: number;
  readonly start: readonly Pattern[];
  /** Worths of tasks that give a bound of some use already: the first searches keep near to them. */
  readonly near?: { readonly worths: Float64Array; readonly bound: number };
  readonly isLate: () => boolean;
}

/** Column generation under way. */
interface Run {
  readonly tools: Tools;
  readonly effort: Effort;
  readonly master: Master;
  /** Units of worth in a unit of price. */
  readonly scale: number;
  bound: number;
  /** The highest bound that duals would give if nothing better could be found under them. */
  promise: number;
  /** Duals of the rows that promised it, and what they make of the shapes as whole worths. */
  center: Float64Array | undefined;
  duals: Float64Array;
  packing: Packing | undefined;
  cuts: Cut[];
}

/**
 * Solves the program over all patterns without writing them down: patterns that would lower its value are
 * searched under the duals of now until there are none. Each search gives a proven lower bound.
 */
export function generateColumns(tools: Tools, effort: Effort): Generated {
  const { model } = tools;
  const master = createMaster(model);
  master.patterns.push(...effort.start);
  const duals = Float64Array.from(master.duals.subarray(0, model.shapes));
  const scale = dualScale(model);
  const run: Run = {
    tools,
    effort,
    master,
    scale,
    bound: 0,
    promise: effort.near?.bound ?? 0,
    center: effort.near && centerOf(master, effort.near.worths),
    duals: effort.near?.worths ?? duals,
    packing: undefined,
    cuts: [],
  };
  let rounds = 0;
  let value = Infinity;
  let still = 0;
  for (let level = 0; rounds < effort.rounds && !effort.isLate(); rounds++) {
    optimize(master, 20 * master.rows + 200, effort.isLate);
    const added = addColumns(run, effort.levels[level] as Level);
    if (isTight(run, effort.tolerance)) break;
    if (isCoverTurn(rounds) && addCover(run) > 0) continue;
    const now = programValue(master);
    const isLast = level === effort.levels.length - 1;
    still = now < value * (1 - (isLast ? 1e-6 : WORTH_WAITING)) ? 0 : still + 1;
    value = Math.min(value, now);
    if (added > 0 && still < STILL_ROUNDS) continue;
    still = 0;
    run.promise = 0;
    if (++level === effort.levels.length) break;
  }
  proveAgain(run);
  run.packing ??= coverRest(tools, restOfAll(tools, run.duals));
  const { bound, duals: best, packing, cuts } = run;
  return { master, bound, duals: best, packing, cuts, rounds };
}

/** Worths of tasks as duals of all rows; of the rows of stock nothing is known yet. */
function centerOf(master: Master, worths: Float64Array): Float64Array {
  const center = Float64Array.from(master.duals);
  center.set(worths);
  return center;
}

/** Greedy packings in between: each takes longer than a round, but its bins go well together. */
function isCoverTurn(rounds: number): boolean {
  return rounds % 10 === 0;
}

function isTight({ bound, master }: Run, tolerance: number): boolean {
  return bound >= programValue(master) * (1 - tolerance);
}

/**
 * Looks for patterns under duals between those of now and those that gave the best bound, which swing less; under
 * those of now when that finds nothing. @returns how many were added
 */
function addColumns(run: Run, level: Level): number {
  const { master, center } = run;
  if (center !== undefined) {
    const between = master.duals.map(
      (dual, row) => 0.65 * (center[row] as number) + (1 - 0.65) * dual,
    );
    const added = addAll(master, priceUnder(run, between, level));
    if (added > 0) return added;
  }
  return addAll(master, priceUnder(run, master.duals, level));
}

/** Searches all classes under some duals, and takes the bound that they prove when it is the best. */
function priceUnder(run: Run, duals: Float64Array, level: Level): readonly Pattern[] {
  const { tools, master, scale } = run;
  const values = wholeDuals(tools.model, duals, scale);
  const floors = floorsOf(master, duals, scale * (1 + level.slack));
  const { patterns, worth, found } = priceClasses(tools, { values, floors, ...level });
  run.cuts = [...run.cuts.slice(1 - MOST_CUTS), { values, worth }];
  run.bound = Math.max(run.bound, dualBound(tools.model, { values, scale, worth }));
  // Where a search is cut short its bound says little, what it found says more about how good the duals are.
  const promise = dualBound(tools.model, { values, scale, worth: found });
  if (promise > run.promise) {
    run.promise = promise;
    run.center = Float64Array.from(duals);
    run.duals = values.map((value) => value / scale);
  }
  return patterns;
}

/** Packs everything under the duals of now: a packing, and patterns that go well together. */
function addCover(run: Run): number {
  const { tools, master } = run;
  const cover = coverRest(tools, restOfAll(tools, wholeDuals(tools.model, master.duals, 1e6)));
  if (run.packing === undefined || cover.cost < run.packing.cost) run.packing = cover;
  return addAll(
    master,
    cover.bins.map(({ pattern }) => pattern),
  );
}

/** When time ended the search early, one hard look under the duals of now makes the most of them. */
function proveAgain(run: Run): void {
  const { effort, master, tools } = run;
  const last = effort.levels.at(-1);
  if (last === undefined || effort.levels.length < 2 || isTight(run, PROOF_GAP)) return;
  priceUnder(run, master.duals, { ...last, nodes: last.nodes / tools.model.classes });
}

function floorsOf({ model, rowOf }: Master, duals: Float64Array, scale: number): Float64Array {
  return model.price.map((price, t) => {
    const row = rowOf[t] as number;
    return (price - (row >= 0 ? Math.min(0, duals[row] as number) : 0)) * scale;
  });
}

function addAll(master: Master, patterns: readonly Pattern[]): number {
  let added = 0;
  for (const pattern of patterns) {
    if (savingOf(master, pattern) <= 1e-9 * (1 + (master.model.price[pattern.type] as number)))
      continue;
    master.patterns.push(pattern);
    added++;
  }
  return added;
}

/** Value of the program in its solution of now. */
function programValue({ model, duals, rows, rowOf }: Master): number {
  let value = 0;
  for (let s = 0; s < model.shapes; s++) value += (model.count[s] as number) * (duals[s] as number);
  for (let t = 0; t < model.classes; t++) {
    const row = rowOf[t] as number;
    if (row >= 0 && row < rows) value += (model.stock[t] as number) * (duals[row] as number);
  }
  return value;
}

/** All tasks and the whole stock, with worths that leave no shape worthless. */
export function restOfAll({ model, all, rates }: Tools, worths: Float64Array) {
  return {
    shapes: all,
    waiting: Int32Array.from(model.count),
    stock: Float64Array.from(model.stock),
    values: neverWorthless({ model, rates }, worths),
    nodes: 400,
    budget: Infinity,
  };
}

/** Worths with a small share of the plain size added: what is worth nothing to the program still has to go somewhere. */
export function neverWorthless(
  { model, rates }: Pick<Tools, 'model' | 'rates'>,
  worths: Float64Array,
): Float64Array {
  const mean = worths.reduce((sum, one) => sum + one, 0) / worths.length || 1;
  return worths.map((worth, s) => {
    let size = 0;
    for (let r = 0; r < model.resources; r++) {
      size += (model.demand[s * model.resources + r] as number) * (rates[0]?.[r] ?? 0);
    }
    return worth + mean * (0.001 + 0.1 * size);
  });
}
