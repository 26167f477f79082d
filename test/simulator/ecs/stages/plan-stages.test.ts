import { planBack, planForward } from '../../../../src/simulator/ecs/stages/plan-stages.ts';
import type { JsonObject } from '../../../../src/simulator/json.ts';

function steps(configuration: JsonObject) {
  const plan = planForward(configuration, false);
  return plan
    .filter(({ stage }) => stage === 'PRODUCTION_TRAFFIC_SHIFT')
    .map(({ production, takesMs }) => [production, takesMs / 60_000]);
}

describe('planForward', () => {
  it.each([
    [{ strategy: 'BLUE_GREEN' }, [[100, 0.25]]],
    [
      { strategy: 'CANARY' },
      [
        [5, 10],
        [100, 0.25],
      ],
    ],
    [{ strategy: 'CANARY', canaryConfiguration: { canaryPercent: 100 } }, [[100, 0.25]]],
    [
      { strategy: 'LINEAR', linearConfiguration: { stepPercent: 33.3, stepBakeTimeInMinutes: 1 } },
      [
        [33.3, 1],
        [66.6, 1],
        [99.9, 1],
        [100, 0.25],
      ],
    ],
    [
      { strategy: 'LINEAR', linearConfiguration: { stepPercent: 50 } },
      [
        [50, 6],
        [100, 0.25],
      ],
    ],
  ])('of %j shifts %j', (configuration, expected) => {
    expect(steps(configuration)).toEqual(expected);
  });

  it('puts the service in order first when more than one revision has tasks', () => {
    expect(planForward({ strategy: 'BLUE_GREEN' }, true)[0]?.stage).toBe('RECONCILE_SERVICE');
  });

  it('bakes as long as it is told', () => {
    const plan = planForward({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 7 }, false);
    expect(plan.find(({ stage }) => stage === 'BAKE_TIME')?.takesMs).toBe(420_000);
  });
});

describe('planBack', () => {
  it.each([
    [0, 0, ['CLEAN_UP']],
    [0, 100, ['TEST_TRAFFIC_SHIFT', 'CLEAN_UP']],
    [10, 100, ['PRODUCTION_TRAFFIC_SHIFT', 'TEST_TRAFFIC_SHIFT', 'CLEAN_UP']],
  ])('from %i percent of production and %i of test goes through %j', (production, test, stages) => {
    expect(planBack({ production, test }).map(({ stage }) => stage)).toEqual(stages);
  });
});
