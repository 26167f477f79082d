import { coverRest } from './cover.ts';
import { dualBound, dualScale, wholeDuals } from './dual-bound.ts';
import { createMaster, type Master, savingOf } from './master.ts';
import type { Packing, Pattern } from './model.ts';
import { type Pricing, priceClasses } from './price-classes.ts';
import { optimize } from './simplex.ts';
import type { Tools } from './tools.ts';

/** From this gap between bound and value on, one more search looks hard for a better bound. */
const PROOF_GAP = 0.002;

/** What column generation leaves behind. */
export interface Generated {
  readonly master: Master;
  /** Proven lower bound, not yet rounded up. */
  readonly bound: number;
  /** Worth of a task by shape that gave the bound. */
  readonly duals: Float64Array;
  /** Best packing met on the way. */
  readonly packing: Packing;
  readonly rounds: number;
}

/** How hard one search of pricing is. */
export type Level = Pick<Pricing, 'nodes' | 'exactWork' | 'boundWork'> & {
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
  readonly isLate: () => boolean;
}

/**
 * Solves the program over all patterns without writing them down: patterns that would lower its value are
 * searched under the duals of now until there are none. Each search gives a proven lower bound.
 */
export function generateColumns(tools: Tools, effort: Effort): Generated {
  const { model } = tools;
  const master = createMaster(model);
  master.patterns.push(...effort.start);
  const scale = dualScale(model);
  let bound = 0;
  let duals = Float64Array.from(master.duals.subarray(0, model.shapes));
  let packing: Packing | undefined;
  let round = 0;
  let level = 0;
  for (; round < effort.rounds && !effort.isLate(); round++) {
    optimize(master, 20 * master.rows + 200);
    const values = wholeDuals(model, master.duals, scale);
    const floors = floorsOf(master, scale * (1 + (effort.levels[level]?.slack ?? 0)));
    const { patterns, worth } = priceClasses(tools, {
      values,
      floors,
      ...(effort.levels[level] as Level),
    });
    const found = dualBound(model, { values, scale, worth });
    if (found > bound) {
      bound = found;
      duals = values.map((value) => value / scale);
    }
    if (bound >= programValue(master) * (1 - effort.tolerance)) break;
    const added = addAll(master, patterns);
    if (round % 4 === 0) {
      const cover = coverRest(tools, restOfAll(tools, values));
      if (packing === undefined || cover.cost < packing.cost) packing = cover;
      if (
        addAll(
          master,
          cover.bins.map((bin) => bin.pattern),
        ) > 0
      )
        continue;
    }
    if (added > 0) continue;
    if (level === effort.levels.length - 1) break;
    level++;
  }
  const last = effort.levels[effort.levels.length - 1] as Level;
  if (effort.levels.length > 1 && bound < programValue(master) * (1 - PROOF_GAP)) {
    const values = wholeDuals(model, master.duals, scale);
    const floors = floorsOf(master, scale * (1 + last.slack));
    const { worth } = priceClasses(tools, {
      values,
      floors,
      ...last,
      nodes: last.nodes / model.classes,
    });
    const found = dualBound(model, { values, scale, worth });
    if (found > bound) {
      bound = found;
      duals = values.map((value) => value / scale);
    }
  }
  packing ??= coverRest(tools, restOfAll(tools, duals));
  return { master, bound, duals, packing, rounds: round };
}

function floorsOf({ model, duals, rowOf }: Master, scale: number): Float64Array {
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
export function programValue({ model, duals, rows, rowOf }: Master): number {
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
