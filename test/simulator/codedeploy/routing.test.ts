import fc from 'fast-check';
import {
  type Routing,
  routingFrom,
  shiftAt,
  shiftsOf,
} from '../../../src/simulator/codedeploy/routing.ts';

describe('shiftsOf', () => {
  it.each<[Routing, readonly (readonly [number, number])[]]>([
    [{ kind: 'all-at-once' }, [[0, 100]]],
    [
      { kind: 'canary', percent: 10, minutes: 5 },
      [
        [0, 10],
        [5, 100],
      ],
    ],
    [
      { kind: 'linear', percent: 30, minutes: 2 },
      [
        [0, 30],
        [2, 60],
        [4, 90],
        [6, 100],
      ],
    ],
  ])('of %j are %j', (routing, expected) => {
    expect(shiftsOf(routing).map((one) => [one.afterMs / 60_000, one.percent])).toEqual(expected);
  });

  it('never go back and always end at 100, whatever the steps', () => {
    const routing = fc.record({
      kind: fc.constantFrom('canary' as const, 'linear' as const),
      percent: fc.integer({ min: 1, max: 99 }),
      minutes: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(routing, fc.nat({ max: 10_000_000 }), (one, sinceMs) => {
        const percents = shiftsOf(one).map(({ percent }) => percent);
        expect(percents).toEqual([...percents].sort((a, b) => a - b));
        expect(percents.at(-1)).toBe(100);
        const { percent, nextMs } = shiftAt(one, sinceMs);
        expect(percents).toContain(percent);
        expect(nextMs === undefined).toBe(percent === 100);
      }),
      { seed: 5 },
    );
  });
});

describe('routingFrom', () => {
  it.each([
    [undefined, { kind: 'all-at-once' }],
    [{ type: 'AllAtOnce' }, { kind: 'all-at-once' }],
    [
      { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage: 20, linearInterval: 1 } },
      { kind: 'linear', percent: 20, minutes: 1 },
    ],
  ])('reads %j', (given, expected) => {
    expect(routingFrom(given)).toEqual(expected);
  });

  it.each([
    { type: 'TimeBasedCanary' },
    { type: 'TimeBasedCanary', timeBasedCanary: { canaryPercentage: 0, canaryInterval: 1 } },
    { type: 'TimeBasedCanary', timeBasedCanary: { canaryPercentage: 100, canaryInterval: 1 } },
    { type: 'TimeBasedCanary', timeBasedCanary: { canaryPercentage: 5, canaryInterval: 2881 } },
    { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage: 1, linearInterval: 30 } },
  ])('refuses %j', (given) => {
    expect(() => routingFrom(given)).toThrow(
      expect.objectContaining({ code: 'InvalidTrafficRoutingConfigurationException' }),
    );
  });
});
