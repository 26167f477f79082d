import type { Knapsack, Wish } from './knapsack.ts';
import type { Model, Pattern } from './model.ts';

/** Up to this many candidates, sorting by insertion is the quickest. */
const SHORT = 40;

/** The most valuable content found, and a proven upper bound of what any content is worth. */
export interface Filled {
  readonly pattern: Pattern | undefined;
  readonly worth: number;
  /** Equal to `worth` (or to the floor) when the search went through to the end. */
  readonly bound: number;
}

/** Searches the most valuable content of one bin, depth first, at most `nodes` steps. */
export function fillBin(sack: Knapsack, wish: Wish): Filled {
  prepare(sack, wish);
  descend(sack, 0);
  const pattern = sack.bestWorth > wish.floor ? patternOf(sack, wish.type) : undefined;
  return {
    pattern,
    worth: pattern === undefined ? 0 : sack.bestWorth,
    bound: Math.max(sack.bestWorth, sack.open),
  };
}

function prepare(sack: Knapsack, wish: Wish): void {
  const { model } = sack;
  const { resources } = model;
  choose(sack, wish);
  sack.slack = 0;
  for (let r = 0; r < resources; r++) {
    const capacity = model.capacity[wish.type * resources + r] as number;
    sack.left[r] = capacity;
    sack.slack += capacity * (wish.rates[r] as number);
  }
  sack.picked.fill(0, 0, sack.size);
  sack.best.fill(0, 0, sack.size);
  sack.worth = 0;
  sack.bestWorth = wish.floor;
  sack.gain = wish.gain;
  sack.nodes = wish.nodes;
  sack.open = 0;
}

/** Lines up the shapes that may go in, densest first; of equal ones the heavier first, then by number. */
function choose(sack: Knapsack, wish: Wish): void {
  const { model, shape } = sack;
  const { available, values, shapes } = wish;
  let size = 0;
  for (let k = 0; k < shapes.length; k++) {
    const s = shapes[k] as number;
    if ((available[s] as number) <= 0 || (values[s] as number) <= 0) continue;
    if ((model.most[wish.type * model.shapes + s] as number) === 0) continue;
    const weight = weightOf(model, s, wish.rates);
    sack.weights[s] = weight;
    sack.density[s] = weight > 0 ? (values[s] as number) / weight : Infinity;
    shape[size++] = s;
  }
  sack.size = size;
  sortByDensity(sack);
  for (let k = 0; k < size; k++) lineUp(sack, wish, k);
}

function weightOf({ demand, resources }: Model, s: number, rates: Float64Array): number {
  let sum = 0;
  for (let r = 0; r < resources; r++) {
    sum += (demand[s * resources + r] as number) * (rates[r] as number);
  }
  return sum;
}

function sortByDensity({ shape, size, density, weights }: Knapsack): void {
  const order = (a: number, b: number) =>
    (density[b] as number) - (density[a] as number) ||
    (weights[b] as number) - (weights[a] as number) ||
    a - b;
  if (size > SHORT) {
    shape.subarray(0, size).sort(order);
    return;
  }
  for (let k = 1; k < size; k++) {
    const s = shape[k] as number;
    let at = k - 1;
    for (; at >= 0 && order(shape[at] as number, s) > 0; at--) shape[at + 1] = shape[at] as number;
    shape[at + 1] = s;
  }
}

function lineUp(sack: Knapsack, { type, available, values }: Wish, k: number): void {
  const { model, shape, most, value, weight, need } = sack;
  const { resources } = model;
  const s = shape[k] as number;
  most[k] = Math.min(available[s] as number, model.most[type * model.shapes + s] as number);
  value[k] = values[s] as number;
  weight[k] = sack.weights[s] as number;
  for (let r = 0; r < resources; r++) {
    need[k * resources + r] = model.demand[s * resources + r] as number;
  }
}

/**
 * Tries all numbers of the next candidate that fits, the highest first.
 * @returns false when the bound shows that nothing below can win, nor would with fewer of the candidate before
 */
function descend(sack: Knapsack, from: number): boolean {
  let at = from;
  let copies = 0;
  while (at < sack.size) {
    copies = copiesThatFit(sack, at);
    if (copies > 0) break;
    at++;
  }
  if (at === sack.size) return true;
  const bound = sack.worth + boundFrom(sack, at);
  // With fewer of the one before, candidates that were passed over may fit, so then nothing is shown.
  if (bound < sack.bestWorth + sack.gain) return at !== from;
  if (--sack.nodes < 0) {
    if (bound > sack.open) sack.open = bound;
    return true;
  }
  put(sack, at, copies);
  for (let left = copies; ; left--) {
    if (sack.worth >= sack.bestWorth + sack.gain) keep(sack);
    const hopeful = descend(sack, at + 1);
    if (left === 0) break;
    put(sack, at, hopeful ? -1 : -left);
    if (!hopeful) break;
  }
  return true;
}

function copiesThatFit({ most, need, left, model }: Knapsack, at: number): number {
  const { resources } = model;
  let copies = most[at] as number;
  for (let r = 0; r < resources; r++) {
    const amount = need[at * resources + r] as number;
    if (amount > 0) {
      const fit = Math.floor((left[r] as number) / amount);
      if (fit < copies) copies = fit;
    }
  }
  return copies;
}

/** Worth of the candidates from `at` on if they could be cut to fill the rest of the weight. */
function boundFrom({ size, weight, value, most, slack }: Knapsack, at: number): number {
  let room = slack;
  let sum = 0;
  for (let k = at; k < size; k++) {
    const whole = (weight[k] as number) * (most[k] as number);
    if (whole > 0 && whole >= room) {
      // A little more than exact, so that rounding of floats never makes the bound false.
      const part = (room / (weight[k] as number)) * (value[k] as number);
      return sum + part + 1e-9 * (sum + part);
    }
    room -= whole;
    sum += (value[k] as number) * (most[k] as number);
  }
  return sum + 1e-9 * sum;
}

function put(sack: Knapsack, at: number, copies: number): void {
  const { need, left, weight, value, picked, model } = sack;
  const { resources } = model;
  for (let r = 0; r < resources; r++) {
    left[r] = (left[r] as number) - copies * (need[at * resources + r] as number);
  }
  sack.slack -= copies * (weight[at] as number);
  sack.worth += copies * (value[at] as number);
  picked[at] = (picked[at] as number) + copies;
}

function keep(sack: Knapsack): void {
  sack.bestWorth = sack.worth;
  for (let k = 0; k < sack.size; k++) sack.best[k] = sack.picked[k] as number;
}

function patternOf({ size, shape, best }: Knapsack, type: number): Pattern {
  const chosen: [number, number][] = [];
  for (let k = 0; k < size; k++) {
    if ((best[k] as number) > 0) chosen.push([shape[k] as number, best[k] as number]);
  }
  chosen.sort((a, b) => a[0] - b[0]);
  return { type, shapes: chosen.map(([s]) => s), counts: chosen.map(([, n]) => n) };
}
