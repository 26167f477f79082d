import { limitsOf } from '../../../src/placement/rollout/problem.ts';

describe('the limits of a rolling deployment', () => {
  it.each([
    [4, 50, 200, 2, 8],
    [3, 100, 125, 3, 3],
    [3, 50, 150, 2, 4],
    [0, 100, 200, 0, 0],
    [1, 0, 100, 0, 1],
  ])(
    'of %i tasks at %i and %i percent are rounded up below and down above',
    (desired, minimumHealthyPercent, maximumPercent, lower, upper) => {
      expect(limitsOf({ desired, minimumHealthyPercent, maximumPercent })).toEqual({
        lower,
        upper,
      });
    },
  );
});
