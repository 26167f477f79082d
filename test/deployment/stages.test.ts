import { hasReached, reachesStages, seenStage, stageWords } from '../../src/deployment/stages.ts';
import { serviceDeployment } from './builders.ts';

const at = (lifecycleStage: string, over = {}) => serviceDeployment({ lifecycleStage, ...over });

test.each([
  ['SCALE_UP', false],
  ['POST_TEST_TRAFFIC_SHIFT', true],
  ['BAKE_TIME', true],
  ['unheard of', false],
])('a deployment at %s has reached POST_TEST_TRAFFIC_SHIFT: %s', (stage, reached) => {
  expect(hasReached(at(stage), 'POST_TEST_TRAFFIC_SHIFT')).toBe(reached);
});

test('a deployment that rolls back reaches nothing', () => {
  const back = at('BAKE_TIME', { status: 'ROLLBACK_IN_PROGRESS' });
  expect(hasReached(back, 'SCALE_UP')).toBe(false);
});

test('a stage keeps its beginning while it lasts', () => {
  const first = seenStage(undefined, at('SCALE_UP'), 1_000);
  expect(seenStage(first, at('SCALE_UP'), 5_000)).toEqual({
    name: 'SCALE_UP',
    sinceMs: 1_000,
    seenMs: 5_000,
  });
  expect(seenStage(first, at('BAKE_TIME'), 6_000)).toMatchObject({ sinceMs: 6_000 });
  expect(seenStage(first, serviceDeployment(), 6_000)).toBeUndefined();
});

test('traffic, test traffic and the rest of the bake time are told', () => {
  const stage = { name: 'BAKE_TIME', sinceMs: 0, seenMs: 90_000 };
  const baking = at('BAKE_TIME', { trafficPercent: 100, testTrafficPercent: 100, bakeMinutes: 5 });
  expect(stageWords(baking, stage)).toBe(
    ', production traffic all to the new revision, test traffic all to the new revision, bakes, 4 of 5 min left',
  );
  const shifting = at('PRODUCTION_TRAFFIC_SHIFT', { trafficPercent: 33.3 });
  expect(stageWords(shifting, undefined)).toBe(', production traffic 33.3 % new, 66.7 % old');
  const before = at('SCALE_UP', { trafficPercent: 0 });
  expect(stageWords(before, undefined)).toBe(', production traffic all to the old revision');
  expect(stageWords(serviceDeployment(), undefined)).toBe('');
});

test.each([
  ['ROLLING', false],
  ['CANARY', true],
])('%s has stages: %s', (strategy, has) => {
  expect(reachesStages(strategy)).toBe(has);
});

test('a step of the traffic counts down its own bake, and a new share begins a new one', () => {
  const share = (trafficPercent: number) =>
    at('PRODUCTION_TRAFFIC_SHIFT', { trafficPercent, stepBakeMinutes: 5 });
  const first = seenStage(undefined, share(10), 0);
  const later = seenStage(first, share(10), 150_000);
  expect(stageWords(share(10), later)).toContain('10 % new, 90 % old, bakes, 3 of 5 min left');
  const next = seenStage(later, share(20), 300_000);
  expect(stageWords(share(20), next)).toContain('bakes, 5 of 5 min left');
  expect(stageWords(share(100), seenStage(next, share(100), 400_000))).not.toContain('bakes');
});
