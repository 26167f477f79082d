import { toModel } from '../../../src/placement/pack/to-model.ts';
import { roundUpBound } from '../../../src/placement/pack/whole-prices.ts';

function rounded(prices: readonly number[], bound: number): number {
  const { model } = toModel({
    id: 'p',
    resources: ['a'],
    // The dearer, the larger: none beats another.
    types: prices.map((price, n) => ({ name: `t${n}`, capacity: [price * 10], price })),
    items: [{ id: 'x', demand: [1], count: 100 }],
  });
  return roundUpBound(model, bound);
}

describe('a bound rounded up to what can be paid', () => {
  it.each([
    ['one price: whole bins', [7], 15, 21],
    ['a sum that there is stays', [7], 14, 14],
    ['a trace above a sum is that sum', [7], 14.0000001, 14],
    ['two prices: the next sum of both', [6, 10], 13, 16],
    ['prices that are no whole numbers leave it', [0.5], 0.7, 0.7],
  ])('%s', (_, prices, bound, expected) => {
    expect(rounded(prices, bound)).toBe(expected);
  });
});
