import type { Model } from './model.ts';
import { rootBound, scarcityRates, tightRates } from './weigh.ts';

/** Worths of tasks by shape, and the bound that they prove. */
export interface VolumeBound {
  readonly worths: Float64Array;
  readonly bound: number;
}

const MOST_ROUNDS = 150;
const FEWEST_ROUNDS = 40;
/** Pairs of class and shape that all rounds together look at, about. */
const ALL_PAIRS = 1_500_000;

/**
 * Lower bound by volume: each class sells its resources at unit prices that add up to the price of one bin, and each task
 * pays what the cheapest class that may hold it asks. No bin is then worth more than its price, so this needs no search
 * to be a proof. The unit prices are moved up where they are asked for until the bound hardly rises.
 * Classes with a stock sell too, or, where that gives more, are paid for whole.
 */
export function volumeBound(model: Model): VolumeBound {
  const sold = climb(model);
  if (!model.stock.some(Number.isFinite)) return sold;
  const bought = payForStock(model, climb({ ...model, most: withoutStock(model) }).worths);
  return bought.bound > sold.bound ? bought : sold;
}

function climb(model: Model): VolumeBound {
  const asked = startingPrices(model);
  let best: VolumeBound = { worths: new Float64Array(model.shapes), bound: 0 };
  const rounds = Math.max(
    FEWEST_ROUNDS,
    Math.min(MOST_ROUNDS, ALL_PAIRS / (model.classes * model.shapes)),
  );
  for (let round = 0; round < rounds; round++) {
    const { worths, bound, pull } = evaluate(model, asked);
    if (bound > best.bound) best = { worths, bound };
    // What stock is worth is tried low and high by turns: low suits much stock, high little.
    move(model, asked, { pull, pace: 2 / (1 + round / 5), isLow: round % 2 === 0 });
  }
  return best;
}

/** What fits where, with nothing in the classes that have a stock. */
function withoutStock({ most, stock, shapes }: Model): Int32Array {
  return most.map((n, at) => (stock[Math.floor(at / shapes)] === Infinity ? n : 0));
}

/** The bound of worths that only classes without limit were asked for: the most that each bin in stock can save comes off. */
function payForStock(model: Model, worths: Float64Array): VolumeBound {
  let bound = 0;
  for (let s = 0; s < model.shapes; s++)
    bound += (model.count[s] as number) * (worths[s] as number);
  for (let type = 0; type < model.classes; type++) {
    const stock = model.stock[type] as number;
    if (stock === Infinity) continue;
    const start = scarcityRates(model, type);
    const rates = tightRates({ model, type, values: worths, start });
    const most = rootBound(model, type, { values: worths, rates }) * (1 + 1e-9);
    bound -= stock * Math.max(0, most - (model.price[type] as number));
  }
  return { worths, bound: bound * (1 - 1e-12) };
}

/** What a whole bin of each class asks for each of its resources; together it is the price of the bin. */
function startingPrices(model: Model): Float64Array {
  const { classes, resources, price, stock } = model;
  const dearest = price.reduce((high, one) => Math.max(high, one), 0);
  const asked = new Float64Array(classes * resources);
  for (let t = 0; t < classes; t++) {
    // A bin in stock may be worth more than it costs.
    const sum =
      stock[t] === Infinity
        ? (price[t] as number)
        : Math.max(price[t] as number, 0.1 * dearest, 1e-9);
    for (let r = 0; r < resources; r++) {
      if ((model.capacity[t * resources + r] as number) > 0)
        asked[t * resources + r] = sum / resources;
    }
  }
  return asked;
}

function evaluate(model: Model, asked: Float64Array) {
  const { classes, resources, shapes, price, stock } = model;
  const worths = new Float64Array(shapes);
  const pull = new Float64Array(classes * resources);
  let bound = 0;
  for (let s = 0; s < shapes; s++) {
    const { least, seller } = cheapest(model, s, asked);
    worths[s] = least;
    const count = model.count[s] as number;
    bound += count * least;
    if (seller < 0) continue;
    for (let r = 0; r < resources; r++) {
      const at = seller * resources + r;
      pull[at] = (pull[at] as number) + count * shareOf(model, s, at);
    }
  }
  for (let t = 0; t < classes; t++) {
    if (stock[t] === Infinity) continue;
    let above = -(price[t] as number);
    for (let r = 0; r < resources; r++) above += asked[t * resources + r] as number;
    bound -= Math.max(0, above) * (stock[t] as number);
  }
  return { worths, pull, bound: bound * (1 - 1e-12) };
}

function cheapest(model: Model, s: number, asked: Float64Array) {
  const { classes, resources, shapes } = model;
  let least = model.exit[s] as number;
  let seller = -1;
  for (let t = 0; t < classes; t++) {
    if ((model.most[t * shapes + s] as number) === 0) continue;
    let sum = 0;
    for (let r = 0; r < resources; r++) {
      const at = t * resources + r;
      sum += (asked[at] as number) * shareOf(model, s, at);
    }
    if (sum < least) [least, seller] = [sum, t];
  }
  return { least, seller };
}

/** Share of a bin's resource that a task takes; `at` is the place of class and resource. */
function shareOf({ demand, capacity, resources }: Model, s: number, at: number): number {
  const whole = capacity[at] as number;
  return whole > 0 ? (demand[s * resources + (at % resources)] as number) / whole : 0;
}

/** Moves the prices of each class towards the resources that are asked for most. */
function move(
  model: Model,
  asked: Float64Array,
  {
    pull,
    pace,
    isLow,
  }: { readonly pull: Float64Array; readonly pace: number; readonly isLow: boolean },
): void {
  const { classes, resources, price, stock } = model;
  for (let t = 0; t < classes; t++) {
    const row = asked.subarray(t * resources, (t + 1) * resources);
    const most = Math.max(...pull.subarray(t * resources, (t + 1) * resources), 1e-12);
    if (stock[t] !== Infinity) continue;
    for (let r = 0; r < resources; r++) {
      const share = (pull[t * resources + r] as number) / most;
      row[r] = Math.max(1e-12, row[r] as number) * Math.exp(pace * 0.3 * share);
    }
    scaleTo(row, price[t] as number);
  }
  const unit = marketPrices(model, asked, isLow);
  for (let t = 0; t < classes; t++) {
    if (stock[t] === Infinity) continue;
    const row = asked.subarray(t * resources, (t + 1) * resources);
    for (let r = 0; r < resources; r++) {
      row[r] = (unit[r] as number) * (model.capacity[t * resources + r] as number);
    }
    const sum = row.reduce((all, one) => all + one, 0);
    if (sum < (price[t] as number)) scaleTo(row, price[t] as number);
  }
}

function scaleTo(row: Float64Array, total: number): void {
  const sum = row.reduce((all, one) => all + one, 0);
  if (sum > 0) for (let r = 0; r < row.length; r++) row[r] = ((row[r] as number) * total) / sum;
}

/** Lowest or highest unit price of each resource among the classes without limit: what a bin in stock can be worth. */
function marketPrices(
  { classes, resources, capacity, stock }: Model,
  asked: Float64Array,
  isLow: boolean,
): Float64Array {
  const unit = new Float64Array(resources).fill(isLow ? Infinity : 0);
  for (let t = 0; t < classes; t++) {
    if (stock[t] !== Infinity) continue;
    for (let r = 0; r < resources; r++) {
      const whole = capacity[t * resources + r] as number;
      if (whole === 0) continue;
      const price = (asked[t * resources + r] as number) / whole;
      unit[r] = isLow ? Math.min(unit[r] as number, price) : Math.max(unit[r] as number, price);
    }
  }
  return unit.map((one) => (one === Infinity ? 0 : one));
}
