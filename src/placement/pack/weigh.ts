import type { Model } from './model.ts';

/**
 * Rates that make one weight of all resources: each counts by how scarce it is, which is how much of it
 * all tasks take together in bins of this class.
 */
export function scarcityRates(model: Model, type: number): Float64Array {
  const { resources, shapes } = model;
  const shares = new Float64Array(resources);
  for (let s = 0; s < shapes; s++) {
    if ((model.most[type * shapes + s] as number) === 0) continue;
    for (let r = 0; r < resources; r++)
      shares[r] = (shares[r] as number) + shareOf(model, { type, s, r });
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, r) => {
    const capacity = model.capacity[type * resources + r] as number;
    return capacity > 0 ? (total > 0 ? share / total : 1) / capacity : 0;
  });
}

function shareOf(model: Model, { type, s, r }: { type: number; s: number; r: number }): number {
  const capacity = model.capacity[type * model.resources + r] as number;
  if (capacity === 0) return 0;
  return (
    ((model.demand[s * model.resources + r] as number) / capacity) * (model.count[s] as number)
  );
}

/** What the rates are sought for: candidates of one class with their values. */
export interface Weighing {
  readonly model: Model;
  readonly type: number;
  readonly values: Float64Array;
  readonly start: Float64Array;
  /** Shares that are moved from one resource to another, one after the other; a few when the start is good already. */
  readonly steps?: readonly number[];
}

const STEPS = [0.25, 0.125, 0.0625, 0.03125];

/**
 * Rates under which the bound of a search is low from the start: moves share between resources as long as
 * the bound at the root falls. Any rates give a true bound; good ones save most of the search.
 */
export function tightRates({ model, type, values, start, steps = STEPS }: Weighing): Float64Array {
  const { resources } = model;
  if (resources === 1) return start;
  let best = start;
  let bestBound = rootBound(model, type, { values, rates: start });
  for (const step of steps) {
    for (let from = 0; from < resources; from++) {
      for (let to = 0; to < resources; to++) {
        const rates =
          from === to ? undefined : shifted({ model, type, rates: best, from, to, step });
        if (rates === undefined) continue;
        const bound = rootBound(model, type, { values, rates });
        if (bound < bestBound) {
          bestBound = bound;
          best = rates;
        }
      }
    }
  }
  return best;
}

interface Shift {
  readonly model: Model;
  readonly type: number;
  readonly rates: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Rates with part of the share of one resource given to another, or undefined when neither can change. */
function shifted({ model, type, rates, from, to, step }: Shift): Float64Array | undefined {
  const capacityFrom = model.capacity[type * model.resources + from] as number;
  const capacityTo = model.capacity[type * model.resources + to] as number;
  if (capacityFrom === 0 || capacityTo === 0) return undefined;
  const share = Math.min(step, (rates[from] as number) * capacityFrom);
  if (share <= 0) return undefined;
  const next = Float64Array.from(rates);
  next[from] = (next[from] as number) - share / capacityFrom;
  next[to] = (next[to] as number) + share / capacityTo;
  return next;
}

/**
 * Upper bound of the worth of one bin: what its weight is worth when the densest candidates may be cut to fill it.
 * True for any rates, but for the rounding of floats.
 */
export function rootBound(
  model: Model,
  type: number,
  { values, rates }: { values: Float64Array; rates: Float64Array },
): number {
  const { shapes, resources } = model;
  let room = 0;
  for (let r = 0; r < resources; r++) {
    room += (model.capacity[type * resources + r] as number) * (rates[r] as number);
  }
  const density = new Float64Array(shapes);
  const weights = new Float64Array(shapes);
  const order: number[] = [];
  for (let s = 0; s < shapes; s++) {
    if ((model.most[type * shapes + s] as number) === 0 || (values[s] as number) <= 0) continue;
    let weight = 0;
    for (let r = 0; r < resources; r++) {
      weight += (model.demand[s * resources + r] as number) * (rates[r] as number);
    }
    weights[s] = weight;
    density[s] = (values[s] as number) / Math.max(weight, 1e-12);
    order.push(s);
  }
  order.sort((a, b) => (density[b] as number) - (density[a] as number));
  let bound = 0;
  for (const s of order) {
    const most = model.most[type * shapes + s] as number;
    const weight = (weights[s] as number) * most;
    if (weight > 0 && weight >= room) return bound + room * (density[s] as number);
    room -= weight;
    bound += (values[s] as number) * most;
  }
  return bound;
}
