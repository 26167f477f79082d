import { coverRest } from './cover.ts';
import type { Packing, Pattern } from './model.ts';
import type { Tools } from './tools.ts';
import { toPacking, toWorkingSet, type WorkingSet } from './working-set.ts';

/** How to search and when to stop. */
export interface Search {
  /** Worth of a task by shape, above 0. */
  readonly values: Float64Array;
  readonly rounds: number;
  /** A packing at this price is proven to be the cheapest. */
  readonly target: number;
  readonly isLate: () => boolean;
  /** Smallest step between two prices that is worth going for. */
  readonly step: number;
  /** True: take away one bin first and look for room for its tasks. False: only go for cheaper bins. */
  readonly squeeze: boolean;
}

/** Steps of search for one bin of a try. */
const NODES = 80;
/** How much worths are shaken, up and down together. */
const SHAKE = 0.25;

/** A search under way. */
interface Turn {
  readonly tools: Tools;
  readonly search: Search;
  readonly set: WorkingSet;
  readonly values: Float64Array;
  readonly bias: Float64Array;
  readonly waiting: Int32Array;
  /** Worth of a mean task, the unit of heat. */
  readonly unit: number;
}

/**
 * Takes a few bins apart and packs their tasks and those that wait anew under shaken worths, again and again.
 * The price never passes a budget a little below the best packing; what finds no room waits, and a try is kept when
 * no more waits than before (a little more, now and then). When nothing waits, a cheaper packing is found.
 */
export function searchNearby(tools: Tools, packing: Packing, search: Search): Packing {
  const { model } = tools;
  let best = packing;
  const turn: Turn = {
    tools,
    search,
    set: toWorkingSet(model, packing),
    values: Float64Array.from(search.values),
    bias: new Float64Array(model.classes).fill(1),
    waiting: new Int32Array(model.shapes),
    unit: meanOf(search.values),
  };
  for (let round = 0; round < search.rounds; round++) {
    if (round % 8 === 0 && search.isLate()) break;
    if (turn.set.waitingWorth === 0) {
      if (turn.set.cost < best.cost) best = toPacking(turn.set);
      if (best.cost <= search.target || turn.set.bins.length === 0) break;
      if (search.squeeze) squeeze(turn);
    }
    tryOnce(turn, round);
  }
  if (turn.set.waitingWorth === 0 && turn.set.cost < best.cost) best = toPacking(turn.set);
  return best;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Empties the bin that is worth least for its price and lowers the budget by the smallest step. */
function squeeze({ set, search, tools }: Turn): void {
  const { price } = tools.model;
  let least = -1;
  let leastRatio = Infinity;
  set.bins.forEach((pattern, index) => {
    const own = price[pattern.type] as number;
    const ratio = own > 0 ? worthOf(pattern, search.values) / own : Infinity;
    if (ratio < leastRatio) [least, leastRatio] = [index, ratio];
  });
  if (least < 0) return;
  const pattern = takeOut(set, least);
  const own = price[pattern.type] as number;
  set.cost -= own;
  set.slack = own - search.step;
  pattern.shapes.forEach((s, k) => {
    set.waiting[s] = (set.waiting[s] as number) + (pattern.counts[k] as number);
  });
  set.waitingWorth = worthOf(pattern, search.values);
}

function worthOf({ shapes, counts }: Pattern, values: Float64Array): number {
  let worth = 0;
  for (let k = 0; k < shapes.length; k++) {
    worth += (counts[k] as number) * (values[shapes[k] as number] as number);
  }
  return worth;
}

function takeOut({ bins, stock }: WorkingSet, index: number): Pattern {
  const pattern = bins[index] as Pattern;
  bins[index] = bins[bins.length - 1] as Pattern;
  bins.pop();
  stock[pattern.type] = (stock[pattern.type] as number) + 1;
  return pattern;
}

function tryOnce(turn: Turn, round: number): void {
  const { tools, set, search } = turn;
  const { random, model } = tools;
  const taken: Pattern[] = [];
  const most = search.squeeze ? 3 : 6;
  const size = Math.min(set.bins.length, 1 + Math.floor(random() * most));
  for (let n = 0; n < size; n++) taken.push(takeOut(set, Math.floor(random() * set.bins.length)));
  const before = taken.reduce((sum, { type }) => sum + (model.price[type] as number), 0);
  const back = takeBack(turn);
  const shapes = gather(turn, taken, back);
  shake(turn, shapes);
  const budget = set.slack + before + back.cost;
  const next = coverRest(tools, {
    shapes,
    waiting: turn.waiting,
    stock: set.stock,
    values: turn.values,
    nodes: NODES,
    budget: budget + 1e-9,
    bias: turn.bias,
  });
  let worth = 0;
  for (const s of shapes) worth += (turn.waiting[s] as number) * (search.values[s] as number);
  const heat = search.squeeze ? 0.15 * turn.unit * Math.abs(Math.sin(round / 3000)) : 0;
  if (worth <= set.waitingWorth - heat * Math.log(1 - random()) + 1e-9) {
    accept(turn, next, { shapes, back, worth, slack: budget - next.cost });
    set.cost += next.cost - before - back.cost;
  } else reject(turn, next, taken);
  for (const s of shapes) turn.waiting[s] = 0;
}

/** Some of the tasks outside that come in again for a try. */
interface Back {
  readonly tasks: readonly (readonly [shape: number, count: number])[];
  readonly cost: number;
}

function takeBack({ tools, set }: Turn): Back {
  const { model, random } = tools;
  const tasks: [number, number][] = [];
  let cost = 0;
  if (set.outsideTotal === 0) return { tasks, cost };
  for (let s = 0; s < model.shapes; s++) {
    const out = set.outside[s] as number;
    if (out === 0 || random() > 0.4) continue;
    const some = 1 + Math.floor(random() * out);
    tasks.push([s, some]);
    cost += some * (model.exit[s] as number);
  }
  return { tasks, cost };
}

/** All tasks of a try into `waiting`. @returns their shapes */
function gather({ set, waiting }: Turn, taken: readonly Pattern[], back: Back): number[] {
  const shapes: number[] = [];
  const add = (s: number, count: number) => {
    if ((waiting[s] as number) === 0) shapes.push(s);
    waiting[s] = (waiting[s] as number) + count;
  };
  if (set.waitingWorth > 0) {
    for (let s = 0; s < waiting.length; s++)
      if (set.waiting[s] as number) add(s, set.waiting[s] as number);
  }
  for (const pattern of taken) {
    for (let k = 0; k < pattern.shapes.length; k++)
      add(pattern.shapes[k] as number, pattern.counts[k] as number);
  }
  for (const [s, count] of back.tasks) add(s, count);
  return shapes;
}

function shake({ tools, search, values, bias }: Turn, shapes: readonly number[]): void {
  const { random } = tools;
  for (const s of shapes) values[s] = (search.values[s] as number) * (1 + SHAKE * (random() - 0.5));
  if (bias.length === 1) return;
  const width = random() < 0.5 ? 0.2 : 0.8;
  for (let t = 0; t < bias.length; t++) bias[t] = 1 + width * (random() - 0.5);
  // A class that never looks best for its price may still be what the last tasks need.
  if (random() < 0.3) bias[Math.floor(random() * bias.length)] = 2;
}

interface Accepted {
  readonly shapes: readonly number[];
  readonly back: Back;
  readonly worth: number;
  readonly slack: number;
}

function accept(
  { set, search, waiting }: Turn,
  next: Packing,
  { shapes, back, worth, slack }: Accepted,
): void {
  for (const { pattern, count } of next.bins)
    for (let n = 0; n < count; n++) set.bins.push(pattern);
  for (const [s, count] of back.tasks) {
    set.outside[s] = (set.outside[s] as number) - count;
    set.outsideTotal -= count;
  }
  for (const s of shapes) {
    set.waiting[s] = waiting[s] as number;
    set.outside[s] = (set.outside[s] as number) + (next.outside[s] as number);
    set.outsideTotal += next.outside[s] as number;
  }
  set.waitingWorth = worth < 1e-12 ? 0 : worth;
  // Without squeezing, what a try saves is kept: the budget goes down with the price.
  set.slack = search.squeeze ? slack : 0;
}

function reject({ set }: Turn, next: Packing, taken: readonly Pattern[]): void {
  for (const { pattern, count } of next.bins) {
    set.stock[pattern.type] = (set.stock[pattern.type] as number) + count;
  }
  for (const pattern of taken) {
    set.stock[pattern.type] = (set.stock[pattern.type] as number) - 1;
    set.bins.push(pattern);
  }
}
