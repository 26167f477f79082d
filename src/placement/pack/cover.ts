import { fillBin } from './fill-bin.ts';
import type { Packing, Pattern } from './model.ts';
import type { Tools } from './tools.ts';

/** Tasks that wait for a bin, and what may be spent on them. */
export interface Rest {
  /** Shapes of which there may be some. */
  readonly shapes: ArrayLike<number>;
  /** Tasks by shape; what is placed is taken off. */
  readonly waiting: Int32Array;
  /** Bins left by class; what is used is taken off. */
  readonly stock: Float64Array;
  /** Worth of a task by shape, above 0 for each that waits. */
  readonly values: Float64Array;
  /** Steps of search for each bin. */
  readonly nodes: number;
  /** Most that may be spent; tasks for which it does not suffice go on waiting. */
  readonly budget: number;
  /** Factor by class on what a bin of it gives for its price. */
  readonly bias?: Float64Array;
}

interface Offer {
  readonly pattern: Pattern;
  readonly worth: number;
}

/** What happens while the rest is packed. */
interface Course {
  readonly tools: Tools;
  readonly rest: Rest;
  /** The best content known by class, while the tasks and the stock allow it. */
  readonly offers: (Offer | undefined)[];
  readonly bins: { pattern: Pattern; count: number }[];
  readonly outside: Int32Array;
  purse: number;
  /** Shapes of which tasks still wait, as far as it is known. */
  live: number[];
}

/** With more shapes than this, each bin is filled from the heaviest half of a window and some others by chance. */
const WINDOW = 160;

/**
 * Packs what waits, one bin after the other: always the class and content that give the most worth for their
 * price, as often as the tasks allow. Contents that cost less outside go outside.
 */
export function coverRest(tools: Tools, rest: Rest): Packing {
  const { model } = tools;
  const offers: (Offer | undefined)[] = new Array(model.classes);
  const outside = new Int32Array(model.shapes);
  const live = Array.from(rest.shapes);
  if (live.length > WINDOW) {
    live.sort((a, b) => (rest.values[b] as number) - (rest.values[a] as number) || a - b);
  }
  const course: Course = { tools, rest, offers, bins: [], outside, purse: rest.budget, live };
  let cost = 0;
  for (;;) {
    refresh(course);
    const offer = bestOffer(course);
    if (offer === undefined) break;
    const paid = settle(course, offer.pattern);
    course.purse -= paid;
    cost += paid;
  }
  return { bins: course.bins, outside, cost: cost + leaveRest(course) };
}

/** Places as many bins of a content as can be; its tasks go outside when that is cheaper. @returns what it costs */
function settle({ tools, rest, bins, outside, purse }: Course, pattern: Pattern): number {
  const price = tools.model.price[pattern.type] as number;
  const times = timesThatFit(pattern, rest);
  const count = price > 0 && times * price > purse ? Math.floor(purse / price) : times;
  const { shapes, counts } = pattern;
  const exit = escapeOf(tools, pattern);
  for (let k = 0; k < shapes.length; k++) {
    const s = shapes[k] as number;
    const tasks = count * (counts[k] as number);
    rest.waiting[s] = (rest.waiting[s] as number) - tasks;
    if (exit < price) outside[s] = (outside[s] as number) + tasks;
  }
  if (exit < price) return count * exit;
  bins.push({ pattern, count });
  rest.stock[pattern.type] = (rest.stock[pattern.type] as number) - count;
  return count * price;
}

/** Looks for a new content wherever the one of before can no longer be had. */
function refresh(course: Course): void {
  const { tools, rest, offers, purse } = course;
  const { model, sack, rates } = tools;
  let candidates: readonly number[] | undefined;
  for (let type = 0; type < model.classes; type++) {
    const old = offers[type];
    if ((rest.stock[type] as number) < 1 || (model.price[type] as number) > purse) {
      offers[type] = undefined;
      continue;
    }
    if (old !== undefined && timesThatFit(old.pattern, rest) > 0) continue;
    candidates ??= windowOf(course);
    const { pattern, worth } = fillBin(sack, {
      type,
      shapes: candidates,
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

/** The shapes to fill a bin from: all that wait, or a part when they are too many to look at each time. */
function windowOf(course: Course): readonly number[] {
  const { live, rest, tools } = course;
  if (live.length <= WINDOW) return live;
  course.live = live.filter((s) => (rest.waiting[s] as number) > 0);
  if (course.live.length <= WINDOW) return course.live;
  const window = course.live.slice(0, WINDOW / 2);
  const others = course.live.length - WINDOW / 2;
  const stride = others / (WINDOW / 2);
  const start = tools.random() * stride;
  for (let n = 0; n < WINDOW / 2; n++) {
    window.push(course.live[WINDOW / 2 + Math.floor(start + n * stride)] ?? (window[n] as number));
  }
  return [...new Set(window)];
}

function bestOffer({ tools, rest, offers }: Course): Offer | undefined {
  const { price } = tools.model;
  let best: Offer | undefined;
  let bestRatio = -1;
  let last: Offer | undefined;
  const all = worthOfAll(rest) * (1 - 1e-9);
  for (const offer of offers) {
    if (offer === undefined) continue;
    const { type } = offer.pattern;
    const own = price[type] as number;
    const ratio = own > 0 ? (offer.worth / own) * (rest.bias?.[type] ?? 1) : Infinity;
    const beats = ratio > bestRatio || (ratio === bestRatio && offer.worth > (best?.worth ?? 0));
    if (beats) [best, bestRatio] = [offer, ratio];
    const isCheaper = last === undefined || own < (price[last.pattern.type] as number);
    if (offer.worth >= all && isCheaper) last = offer;
  }
  if (best === undefined || last === undefined) return best;
  // The cheapest bin that ends it all is better than a dearer one that holds more than is left.
  return (price[last.pattern.type] as number) <= (price[best.pattern.type] as number) ? last : best;
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
    const fit = Math.floor((waiting[shapes[k] as number] as number) / (counts[k] as number));
    if (fit < times) times = fit;
  }
  return times;
}

function escapeOf({ model }: Tools, { shapes, counts }: Pattern): number {
  let sum = 0;
  for (let k = 0; k < shapes.length; k++) {
    sum += (model.exit[shapes[k] as number] as number) * (counts[k] as number);
  }
  return sum;
}

/** What no bin takes any more goes outside, as far as the purse allows. @returns what it costs */
function leaveRest({ tools, rest, outside, purse }: Course): number {
  let cost = 0;
  for (let k = 0; k < rest.shapes.length; k++) {
    const s = rest.shapes[k] as number;
    const exit = tools.model.exit[s] as number;
    const waiting = rest.waiting[s] as number;
    const afford = exit > 0 ? Math.floor((purse - cost) / exit) : waiting;
    const left = Math.min(waiting, purse === Infinity ? waiting : afford);
    if (left <= 0) continue;
    cost += left * exit;
    outside[s] = (outside[s] as number) + left;
    rest.waiting[s] = waiting - left;
  }
  return cost;
}
