import {
  primaryTaskSet,
  shareOf,
  type TaskSet,
} from '../../../../src/simulator/ecs/task-sets/task-set.ts';

it.each([
  [3, 50, 2],
  [10, 33, 4],
  [4, 0, 0],
  [4, 100, 4],
])('of %i tasks, %i percent are %i', (desired, percent, share) => {
  expect(shareOf(desired, percent)).toBe(share);
});

it('finds the task set that serves', () => {
  const sets = [{ status: 'ACTIVE' }, { status: 'PRIMARY' }] as unknown as TaskSet[];
  expect(primaryTaskSet(sets)).toBe(sets[1]);
  expect(primaryTaskSet([])).toBeUndefined();
});
