import { type Price, sumOf, times } from '../../../src/placement/cost/price.ts';

const known = (usdPerHour: number, origin = 'table'): Price => ({
  kind: 'known',
  usdPerHour,
  origin,
});
const UNKNOWN: Price = { kind: 'unknown', why: 'no price' };

test('prices are multiplied and added with where they come from', () => {
  expect(times(known(0.5), 4)).toEqual(known(2));
  expect(sumOf([known(1), known(2, 'file'), known(3)])).toEqual(known(6, 'table; file'));
});

test('a sum with an unknown price is unknown', () => {
  expect(sumOf([known(1), UNKNOWN])).toBe(UNKNOWN);
  expect(times(UNKNOWN, 3)).toBe(UNKNOWN);
});
