import type { Model } from './model.ts';

/**
 * What every packing keeps: the tasks together are worth so much under some worths, and no bin of a class holds more
 * than it is worth there.
 */
export interface Cut {
  /** Worth of a task by shape. */
  readonly values: Float64Array;
  /** Proven upper bound of the worth of any bin, by class. */
  readonly worth: Float64Array;
}

/** Something to buy: a bin of a class, or one task outside. */
interface Good {
  readonly price: number;
  readonly most: number;
  /** What it gives to each cut. */
  readonly gives: Float64Array;
}

/** Steps of all searches together. */
const NODES = 20_000;
/** With more goods than this the sums are too many to look at. */
const MOST_GOODS = 40;
/** With more of the dearest bins than this the next sum of prices is near anyway. */
const MOST_BINS = 30;
/** With more shapes than this, no shape gets a cut of its own. */
const MOST_OWN = 60;

/** Parts in which the way from the bound to the goal is gone. */
const PARTS = 12;

/** A search under way. */
interface Search {
  readonly goods: readonly Good[];
  /** Least price of one unit for each cut, of the goods from one place on. */
  readonly rates: readonly Float64Array[];
  readonly step: number;
  nodes: number;
  budget: number;
  found: boolean;
}

/**
 * Raises a bound as long as nothing that can be bought for so little keeps all cuts. Needs whole prices.
 *
 * @param goal price of a packing that is known
 * @returns a proven lower bound, at most `goal`
 */
export function raiseBySums(
  model: Model,
  cuts: readonly Cut[],
  { from, goal }: { readonly from: number; readonly goal: number },
): number {
  const { step } = model;
  if (step <= 0 || from >= goal) return from;
  const { goods, needs } = marketOf(model, [...cuts, ...plainCuts(model)]);
  const dearest = goods[0]?.price ?? 0;
  if (goods.length > MOST_GOODS || goal > MOST_BINS * dearest) return from;
  const rates = ratesOf(goods, needs.length);
  let bound = from;
  let nodes = NODES;
  for (let part = 1; part <= PARTS; part++) {
    const reach = from + Math.floor(((goal - from) * part) / PARTS / step) * step;
    const budget = Math.min(reach, goal - step);
    if (budget < bound) continue;
    const search: Search = { goods, rates, step, nodes, budget, found: false };
    buy(search, needs, { at: 0, spent: 0 });
    if (search.nodes < 0) return bound;
    // The budget was lowered below each choice that was found, so the last one is the cheapest of all.
    if (search.found) return search.budget + step;
    bound = budget + step;
    nodes = search.nodes;
  }
  return bound;
}

/** Cuts that need no search: no bin holds more than its capacity, nor more of a shape than fits. */
function plainCuts(model: Model): readonly Cut[] {
  const { shapes, classes, resources, demand, capacity, most } = model;
  const cuts: Cut[] = [];
  for (let r = 0; r < resources; r++) {
    cuts.push({
      values: Float64Array.from({ length: shapes }, (_, s) => demand[s * resources + r] as number),
      worth: Float64Array.from(
        { length: classes },
        (_, t) => capacity[t * resources + r] as number,
      ),
    });
  }
  if (shapes > MOST_OWN) return cuts;
  for (let own = 0; own < shapes; own++) {
    cuts.push({
      values: Float64Array.from({ length: shapes }, (_, s) => (s === own ? 1 : 0)),
      worth: Float64Array.from({ length: classes }, (_, t) => most[t * shapes + own] as number),
    });
  }
  return cuts;
}

/** What there is to buy, dearest first, and what each cut needs after all that is free is taken. */
function marketOf(model: Model, cuts: readonly Cut[]) {
  const needs = Float64Array.from(cuts, ({ values }) =>
    values.reduce((sum, value, s) => sum + value * (model.count[s] as number), 0),
  );
  const goods: Good[] = [];
  const offer = (good: Good) => {
    if (good.price > 0) goods.push(good);
    else
      good.gives.forEach((one, cut) => {
        needs[cut] = (needs[cut] as number) - one * good.most;
      });
  };
  for (let t = 0; t < model.classes; t++) {
    const gives = Float64Array.from(cuts, ({ worth }) => worth[t] as number);
    offer({ price: model.price[t] as number, most: model.stock[t] as number, gives });
  }
  for (let s = 0; s < model.shapes; s++) {
    const price = model.exit[s] as number;
    if (!Number.isFinite(price)) continue;
    const gives = Float64Array.from(cuts, ({ values }) => values[s] as number);
    offer({ price, most: model.count[s] as number, gives });
  }
  goods.sort((a, b) => b.price - a.price);
  return { goods, needs };
}

function ratesOf(goods: readonly Good[], cuts: number): readonly Float64Array[] {
  const rates: Float64Array[] = [new Float64Array(cuts).fill(Infinity)];
  for (let at = goods.length - 1; at >= 0; at--) {
    const { price, gives } = goods[at] as Good;
    const after = rates[0] as Float64Array;
    rates.unshift(
      after.map((rate, cut) => {
        const one = gives[cut] as number;
        return one > 0 ? Math.min(rate, price / one) : rate;
      }),
    );
  }
  return rates;
}

/** Tries all numbers of the next good; a choice that keeps all cuts lowers the budget below its own price. */
function buy(
  search: Search,
  needs: Float64Array,
  { at, spent }: { readonly at: number; readonly spent: number },
): void {
  if (--search.nodes < 0) return;
  let least = 0;
  for (let cut = 0; cut < needs.length; cut++) {
    const need = needs[cut] as number;
    if (need > 0) least = Math.max(least, need * (search.rates[at]?.[cut] ?? Infinity));
  }
  // A trace below the exact sum, so that rounding of floats never cuts off a choice that is one.
  if (spent + least * (1 - 1e-9) > search.budget + 1e-9) return;
  if (least === 0) {
    search.found = true;
    search.budget = spent - search.step;
    return;
  }
  const good = search.goods[at];
  if (good === undefined) return;
  const afford = Math.floor((search.budget - spent) / good.price + 1e-9);
  for (let count = Math.min(good.most, afford); count >= 0; count--) {
    const left = needs.map((need, cut) => need - count * (good.gives[cut] as number));
    buy(search, left, { at: at + 1, spent: spent + count * good.price });
    if (search.nodes < 0) return;
  }
}
