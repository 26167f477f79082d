import { fillBin } from './fill-bin.ts';
import type { Packing, Pattern } from './model.ts';
import type { Tools } from './tools.ts';

/** Tasks that wait for a bin, and what may be spent on them. */
export interface Rest {
  /** Shapes of which there may be some. */
  readonly shapes: ArrayLike<number>;
  /** Tasks by shape; all of them are taken out. */
  readonly waiting: Int32Array;
  /** Bins left by class; what is used is taken off. */
  readonly stock: Float64Array;
  /** Worth of a task by shape, above 0 for each that waits. */
  readonly values: Float64Array;
  /** Steps of search for each bin. */
  readonly nodes: number;
}

interface Offer {
  readonly pattern: Pattern;
  readonly worth: number;
}

/**
 * Packs all that waits, one bin after the other: always the class and content that give the most worth for their
 * price, as often as the tasks allow. Contents that cost less outside go outside.
 */
export function coverRest(tools: Tools, rest: Rest): Packing {
  const { model } = tools;
  const bins: { pattern: Pattern; count: number }[] = [];
  const outside = new Int32Array(model.shapes);
  const offers: (Offer | undefined)[] = new Array(model.classes);
  let cost = 0;
  for (;;) {
    refresh(tools, rest, offers);
    const offer = bestOffer(tools, rest, offers);
    if (offer === undefined) break;
    const { pattern } = offer;
    const count = timesThatFit(pattern, rest);
    take(rest, pattern, count);
    const price = model.price[pattern.type] as number;
    const escape = escapeOf(tools, pattern);
    cost += count * Math.min(price, escape);
    if (escape < price) leaveOut(outside, pattern, count);
    else {
      bins.push({ pattern, count });
      rest.stock[pattern.type] = (rest.stock[pattern.type] as number) - count;
    }
  }
  return { bins, outside, cost: cost + leaveRest(tools, rest, outside) };
}

/** Looks for a new content wherever the one of before can no longer be had. */
function refresh(tools: Tools, rest: Rest, offers: (Offer | undefined)[]): void {
  const { model, sack, rates } = tools;
  for (let type = 0; type < model.classes; type++) {
    const old = offers[type];
    if ((rest.stock[type] as number) < 1) {
      offers[type] = undefined;
      continue;
    }
    if (old !== undefined && timesThatFit(old.pattern, rest) > 0) continue;
    const { pattern, worth } = fillBin(sack, {
      type,
      shapes: rest.shapes,
      available: rest.waiting,
      values: rest.values,
      rates: rates[type] as Float64Array,
      nodes: rest.nodes,
      floor: 0,
      gain: 1e-9,
    });
    offers[type] = pattern === undefined ? undefined : { pattern, worth };
  }
}

function bestOffer(
  { model }: Tools,
  rest: Rest,
  offers: readonly (Offer | undefined)[],
): Offer | undefined {
  let best: Offer | undefined;
  let bestRatio = -1;
  let last: Offer | undefined;
  const all = worthOfAll(rest) * (1 - 1e-9);
  for (const offer of offers) {
    if (offer === undefined) continue;
    const price = model.price[offer.pattern.type] as number;
    const ratio = price > 0 ? offer.worth / price : Infinity;
    const beats = ratio > bestRatio || (ratio === bestRatio && offer.worth > (best?.worth ?? 0));
    if (beats) [best, bestRatio] = [offer, ratio];
    const lastPrice = last === undefined ? Infinity : (model.price[last.pattern.type] as number);
    if (offer.worth >= all && price < lastPrice) last = offer;
  }
  if (best === undefined || last === undefined) return best;
  // The cheapest bin that ends it all is better than a dearer one that holds more than is left.
  const isCheaper =
    (model.price[last.pattern.type] as number) <= (model.price[best.pattern.type] as number);
  return isCheaper ? last : best;
}

function worthOfAll({ shapes, waiting, values }: Rest): number {
  let sum = 0;
  for (let k = 0; k < shapes.length; k++) {
    const s = shapes[k] as number;
    sum += (waiting[s] as number) * (values[s] as number);
  }
  return sum;
}

/** How many bins of this content the waiting tasks and the stock allow. */
function timesThatFit({ shapes, counts, type }: Pattern, { waiting, stock }: Rest): number {
  let times = stock[type] as number;
  for (let k = 0; k < shapes.length; k++) {
    times = Math.min(
      times,
      Math.floor((waiting[shapes[k] as number] as number) / (counts[k] as number)),
    );
  }
  return times;
}

function take({ waiting }: Rest, { shapes, counts }: Pattern, count: number): void {
  for (let k = 0; k < shapes.length; k++) {
    const s = shapes[k] as number;
    waiting[s] = (waiting[s] as number) - count * (counts[k] as number);
  }
}

function escapeOf({ model }: Tools, { shapes, counts }: Pattern): number {
  let sum = 0;
  for (let k = 0; k < shapes.length; k++) {
    sum += (model.escape[shapes[k] as number] as number) * (counts[k] as number);
  }
  return sum;
}

function leaveOut(outside: Int32Array, { shapes, counts }: Pattern, count: number): void {
  for (let k = 0; k < shapes.length; k++) {
    const s = shapes[k] as number;
    outside[s] = (outside[s] as number) + count * (counts[k] as number);
  }
}

/** What no bin takes any more stays outside, at its price or penalty. */
function leaveRest({ model }: Tools, { shapes, waiting }: Rest, outside: Int32Array): number {
  let cost = 0;
  for (let k = 0; k < shapes.length; k++) {
    const s = shapes[k] as number;
    const left = waiting[s] as number;
    if (left === 0) continue;
    cost += left * (model.escape[s] as number);
    outside[s] = (outside[s] as number) + left;
    waiting[s] = 0;
  }
  return cost;
}
