import { foretell, play } from '../../../src/simulator/foretell/foretell.ts';
import type { RolloutInput } from '../../../src/simulator/foretell/rollout-input.ts';
import { byCodeDeploy, definitionOf, onFargate, onInstances } from './rollouts.ts';

function told(input: RolloutInput) {
  const result = foretell(input);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.foretold;
}

const BREAKER = {
  deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
};

test('a rollout with the defaults doubles the tasks and takes a minute and a half', () => {
  const { bestMs, likelyMs, worstMs, likely } = told(onFargate());
  expect(likely).toMatchObject({ ending: 'completes', started: 2, stopped: 2, peakTasks: 4 });
  expect(bestMs).toBeLessThanOrEqual(likelyMs);
  expect(likelyMs).toBeLessThanOrEqual(worstMs);
  expect(likelyMs).toBeGreaterThan(70_000);
  expect(likelyMs).toBeLessThan(120_000);
});

test('what the image of the definition does on the mock is not asked: new tasks are taken to be well', () => {
  expect(told(onFargate()).likely.ending).toBe('completes');
});

test.each([
  [300, 'completes', 4],
  [800, 'sticks', 2],
])('new tasks of %i MiB beside old ones: it %s', (memory, ending, peakTasks) => {
  expect(told(onInstances(memory)).likely).toMatchObject({ ending, peakTasks });
});

test('a rollout whose percentages leave no move sticks at once', () => {
  const deploymentConfiguration = { minimumHealthyPercent: 100, maximumPercent: 100 };
  const { likely } = told(onFargate({ settings: { deploymentConfiguration } }));
  expect(likely).toMatchObject({ ending: 'sticks', started: 0, stopped: 0 });
});

test('with a circuit breaker that rolls back, tasks that end at once bring the old ones back', () => {
  const failures = told(onFargate({ settings: BREAKER })).failures;
  expect(failures.map(({ trouble, played }) => [trouble, played.ending])).toEqual([
    ['does-not-exist', 'rolls-back'],
    ['crash', 'rolls-back'],
  ]);
  expect(failures[1]?.played.moves.at(-1)).toMatchObject({ old: 2, next: 0 });
});

test('without a circuit breaker nothing ends the rollout, and the old tasks stay', () => {
  const { failures } = told(onFargate());
  expect(failures[1]?.played).toMatchObject({ ending: 'endless' });
  expect(failures[1]?.played.moves.at(-1)?.old).toBe(2);
});

test('health checks are troubles where there are some', () => {
  const checked = definitionOf(256, { healthCheck: { command: ['CMD', 'true'], interval: 10 } });
  const { failures } = told(onFargate({ newDefinition: checked, settings: BREAKER }));
  expect(failures.map(({ trouble }) => trouble)).toEqual(['does-not-exist', 'crash', 'unhealthy']);
  expect(told(byCodeDeploy()).failures.map(({ trouble }) => trouble)).toContain('target-unhealthy');
});

test('pauses are told, not waited for', () => {
  const lifecycleHooks = [{ targetType: 'PAUSE', lifecycleStages: ['POST_SCALE_UP'] }];
  const deploymentConfiguration = { strategy: 'BLUE_GREEN', lifecycleHooks };
  const { pauses, likely } = told(onFargate({ settings: { deploymentConfiguration } }));
  expect(pauses).toEqual(['POST_SCALE_UP']);
  expect(likely).toMatchObject({ ending: 'completes', peakTasks: 4, shifts: 1 });
});

test('what Amazon ECS would refuse is told in its words', () => {
  const placementStrategy = [{ type: 'binpack', field: 'colour' }];
  const result = foretell(onInstances(300, { settings: { placementStrategy } }));
  expect(result).toMatchObject({ kind: 'refused', reason: expect.stringContaining('colour') });
});

test('the same seed plays the same rollout', () => {
  expect(play(onFargate(), 3)).toEqual(play(onFargate(), 3));
});
