import type { Price } from '../../src/placement/cost/price.ts';
import { hourlyText, monthlyText } from '../../src/report/price-text.ts';

const known: Price = { kind: 'known', usdPerHour: 0.1, origin: 'table' };
const UNKNOWN: Price = { kind: 'unknown', why: 'no price' };

test('a month has 730 hours', () => {
  expect([known, UNKNOWN].map(monthlyText)).toEqual(['73.00 USD a month', 'unknown: no price']);
  expect([known, UNKNOWN].map(hourlyText)).toEqual(['0.1000 USD an hour', 'unknown: no price']);
});
