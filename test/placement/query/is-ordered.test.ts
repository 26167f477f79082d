import { isOrdered } from '../../../src/placement/query/is-ordered.ts';

describe('an operator of order', () => {
  it.each([
    ['==', [false, true, false]],
    ['!=', [true, false, true]],
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['in', [false, false, false]],
  ] as const)('%s holds by the sign of the difference', (operator, expected) => {
    expect([-1, 0, 1].map((by) => isOrdered(operator, by))).toEqual(expected);
  });
});
