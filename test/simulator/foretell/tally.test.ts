import { play } from '../../../src/simulator/foretell/foretell.ts';
import { onInstances } from './rollouts.ts';

test('moves begin with what is there and end with the new tasks alone', () => {
  const { moves, before, after, peak, peakTasks, peakWithStopping } = play(onInstances(300), 1);
  expect(moves[0]).toEqual({ afterMs: 0, old: 2, next: 0, stopping: 0 });
  expect(moves.at(-1)).toMatchObject({ old: 0, next: 2, stopping: 0 });
  expect(before).toEqual({ a: { old: 1, next: 0 }, b: { old: 1, next: 0 } });
  expect(Object.values(after).reduce((sum, one) => sum + one.next, 0)).toBe(2);
  expect(Object.values(peak).reduce((sum, one) => sum + one.old + one.next, 0)).toBe(
    peakWithStopping,
  );
  expect(peakTasks).toBe(4);
});

test('tasks that stop are counted apart', () => {
  const deploymentConfiguration = { minimumHealthyPercent: 50, maximumPercent: 100 };
  const played = play(onInstances(300, { settings: { deploymentConfiguration } }), 1);
  expect(played).toMatchObject({ peakTasks: 2, started: 2, stopped: 2 });
  expect(played.moves.some(({ stopping }) => stopping > 0)).toBe(true);
});
