import type { Model } from './model.ts';

/** Sums up to this many steps are looked at one by one. */
const MOST_STEPS = 300_000;

/**
 * The least price that a packing can have when it costs at least `bound`: a sum of prices, so it is rounded up to
 * the next sum that there is. Prices that are no whole numbers leave it as it is.
 */
export function roundUpBound({ step, price, exit, stock }: Model, bound: number): number {
  if (step <= 0) return bound;
  // A bound computed in floats may lie a trace above the whole number that it is.
  const steps = Math.ceil(bound / step - 1e-6);
  const coins = [...price, ...exit.filter(Number.isFinite)].map((one) => Math.round(one / step));
  const dearest = coins.reduce((high, coin) => Math.max(high, coin), 0);
  if (steps + dearest > MOST_STEPS || stock.length === 0) return steps * step;
  const isSum = new Uint8Array(steps + dearest + 1);
  isSum[0] = 1;
  for (const coin of new Set(coins)) {
    if (coin === 0) continue;
    for (let sum = coin; sum < isSum.length; sum++) if (isSum[sum - coin]) isSum[sum] = 1;
  }
  const next = isSum.indexOf(1, Math.max(0, steps));
  return (next < 0 ? steps : next) * step;
}
