import { clusterRunning } from './cluster-running.ts';
import { generateColumns, type Level, restOfAll } from './column-generation.ts';
import { coverRest } from './cover.ts';
import { dive } from './dive.ts';
import { dualBound, dualScale, wholeDuals } from './dual-bound.ts';
import { inWholeClasses, keepClasses } from './keep-classes.ts';
import type { Model, Packing } from './model.ts';
import { priceClasses } from './price-classes.ts';
import { together } from './residual.ts';
import { subModel, toWhole } from './sub-model.ts';
import { createTools, type Tools } from './tools.ts';

/** How to fill bins that cost nothing and buy the rest. */
export interface Refill {
  /** Worth of a task by shape to start with. */
  readonly worths: Float64Array;
  readonly level: Level;
  /** Searches for the bound. */
  readonly proof: Level;
  readonly rounds: number;
  /** Seed of the searches for the rest. */
  readonly seed: number;
  /** Ends the learning of worths. */
  readonly isLearned: () => boolean;
  readonly isLate: () => boolean;
}

/** What filling and buying gave. */
export interface Refilled {
  readonly packing: Packing | undefined;
  /** Worth of a task by shape that gave the bound, and the bound; 0 when none was proven. */
  readonly worths: Float64Array;
  readonly bound: number;
}

/** Steps of search for one running instance. */
const NODES = 60;

/**
 * For many running instances, which are too many rows for one program: learns from a program over clusters of them what tasks
 * are worth, fills them with the tasks that are worth most and buys bins for the rest, again and again with other
 * worths. The worths prove a bound of the whole, since what each running instance can save at most comes off.
 */
export function fillRunning(tools: Tools, refill: Refill): Refilled {
  const { worths: start, proof } = refill;
  let best: Refilled = { packing: undefined, worths: start, bound: prove(tools, start, proof) };
  const learn = (duals: Float64Array, shares: readonly number[]) => {
    const from = best.worths;
    for (const share of shares) {
      const worths = mixed(from, duals, share);
      const bound = prove(tools, worths, proof);
      if (bound > best.bound) best = { ...best, worths, bound };
    }
  };
  learn(worthsByClusters(tools, refill), [1, 0.5, 0.2]);
  let worths = best.worths;
  for (let round = 0; round < refill.rounds && !refill.isLate(); round++) {
    const { filled, waiting, stock } = fill(tools, worths);
    const rest = buyRest(tools.model, { waiting, stock, refill });
    const packing = rest === undefined ? filled : together(filled, rest.packing);
    if (packing.cost < (best.packing?.cost ?? Infinity)) best = { ...best, packing };
    if (rest === undefined) break;
    learn(rest.duals, [0.2]);
    worths = mixed(best.worths, rest.duals, 0.4 * (round % 2));
  }
  return best;
}

/** Duals by shape of the program over clusters. */
function worthsByClusters({ model, ...tools }: Tools, refill: Refill): Float64Array {
  const clustered = clusterRunning({ model, ...tools });
  const { level, seed, isLearned: isLate } = refill;
  const { duals } = generateColumns(createTools(clustered, seed, isLate), {
    rounds: 30,
    levels: [level],
    tolerance: 4e-3,
    start: [],
    isLate,
  });
  return duals.map((dual, s) => Math.min(dual, model.exit[s] as number));
}

/** Fills what costs nothing. */
function fill(tools: Tools, worths: Float64Array) {
  const { model } = tools;
  const all = restOfAll(tools, worths);
  const stock = all.stock.map((n, t) => (model.price[t] === 0 ? n : 0));
  const filled = coverRest(tools, { ...all, stock, nodes: NODES, budget: 0 });
  const left = model.stock.map((n, t) => (model.price[t] === 0 ? 0 : n));
  return { filled, waiting: all.waiting, stock: left };
}

interface Purchase {
  readonly waiting: Int32Array;
  readonly stock: Float64Array;
  readonly refill: Refill;
}

/** Solves what is left over the classes that can be bought. @returns duals by shape, -1 for those that are not left */
function buyRest(model: Model, { waiting, stock, refill }: Purchase) {
  const small = subModel(model, waiting, stock);
  if (small.model.shapes === 0) return undefined;
  const bought = Array.from(stock.keys()).filter((t) => (stock[t] as number) > 0);
  const kept = keepClasses(small.model, bought);
  const tools = createTools(kept.model, refill.seed, refill.isLate);
  const { level, isLate } = refill;
  const options = { rounds: 60, levels: [level], tolerance: 1e-4, start: [], isLate };
  const generated = generateColumns(tools, options);
  const { patterns } = generated.master;
  const dived = dive(tools, { patterns, rounds: 4, level, roundUpFrom: 0.8, noise: 0, isLate });
  const best = dived.cost < generated.packing.cost ? dived : generated.packing;
  const duals = new Float64Array(model.shapes).fill(-1);
  small.shapes.forEach((s, k) => {
    duals[s] = Math.min(generated.duals[k] as number, model.exit[s] as number);
  });
  return { packing: toWhole(small, inWholeClasses(kept, best), model.shapes), duals };
}

/** Worths between the old ones and new duals, of which shapes that were not left have none. */
function mixed(old: Float64Array, duals: Float64Array, share: number): Float64Array {
  return old.map((one, s) => {
    const dual = duals[s] as number;
    return dual < 0 ? one : one + share * (dual - one);
  });
}

/** The bound that some worths prove for the whole problem. */
function prove(tools: Tools, worths: Float64Array, level: Level): number {
  const { model } = tools;
  const scale = dualScale(model);
  const values = wholeDuals(model, worths, scale);
  const floors = model.price.map((price) => price * scale);
  const { worth } = priceClasses(tools, { values, floors, ...level });
  return dualBound(model, { values, scale, worth });
}
