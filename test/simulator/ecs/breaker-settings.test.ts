import { breakerOf } from '../../../src/simulator/ecs/breaker-settings.ts';

function thresholdAt(desired: number, thresholdConfiguration?: { type: string; value: number }) {
  const deploymentCircuitBreaker = {
    enable: true,
    rollback: true,
    ...(thresholdConfiguration && { thresholdConfiguration }),
  };
  return breakerOf({ deploymentCircuitBreaker }).threshold(desired);
}

describe('breakerOf', () => {
  it('is off when nothing is said, and counts failures in a row', () => {
    expect(breakerOf({})).toMatchObject({
      enable: false,
      rollback: false,
      resetOnHealthyTask: true,
    });
  });

  it.each([
    [1, 3],
    [6, 3],
    [7, 4],
    [25, 13],
    [400, 200],
    [800, 200],
  ])('at %i tasks trips after %i failures', (desired, threshold) => {
    expect(thresholdAt(desired)).toBe(threshold);
  });

  it.each([
    ['BOUNDED_PERCENT', 10, 25, 3],
    ['UNBOUNDED_PERCENT', 50, 800, 400],
    ['UNBOUNDED_PERCENT', 50, 1, 1],
    ['UNBOUNDED_PERCENT', 50, 0, 1],
    ['COUNT', 7, 800, 7],
  ])('of type %s %i at %i tasks trips after %i', (type, value, desired, threshold) => {
    expect(thresholdAt(desired, { type, value })).toBe(threshold);
  });
});
