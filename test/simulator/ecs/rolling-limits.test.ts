import { canMove, rollingLimits } from '../../../src/simulator/ecs/rolling-limits.ts';

describe('rollingLimits', () => {
  it.each([
    [4, 50, 200, 2, 8],
    [2, 75, 200, 2, 4],
    [3, 100, 125, 3, 3],
    [4, 100, 200, 4, 8],
    [0, 100, 200, 0, 0],
    [7, 33, 150, 3, 10],
  ])('of %i tasks at %i to %i percent are %i and %i', (desired, minimum, maximum, low, high) => {
    const configuration = { minimumHealthyPercent: minimum, maximumPercent: maximum };
    expect(rollingLimits(desired, configuration)).toEqual({ minHealthy: low, maxRunning: high });
  });

  it('are 100 and 200 percent when nothing is said', () => {
    expect(rollingLimits(3, {})).toEqual({ minHealthy: 3, maxRunning: 6 });
  });
});

it.each([
  [3, 3, 3, false],
  [3, 3, 4, true],
  [3, 2, 3, true],
])('%i tasks between %i and %i can move: %s', (desired, minHealthy, maxRunning, expected) => {
  expect(canMove(desired, { minHealthy, maxRunning })).toBe(expected);
});
