import type { Forecast } from '../../src/report/forecast.ts';
import { failureText, forecastLines } from '../../src/report/forecast-text.ts';
import { FORECAST } from './forecasts.ts';

test('a rollout that completes is told with its time, its steps and what happens on failure', () => {
  expect(forecastLines(FORECAST)).toEqual([
    'rollout: expected to take 1 min 33 s (1 min 25 s at best, 1 min 41 s at worst)',
    'rollout: 5 steps: 2 tasks started, 2 stopped, 1 shift of traffic; at most 4 tasks at once, 5 with those that still stop',
    'rollout: waits for an answer at POST_SCALE_UP',
    'if tasks end right after their start: it is rolled back after 3 min 0 s; 2 old tasks and 0 new ones run then; new tasks get up to 10 % of the traffic before',
  ]);
});

test('a rollout that sticks says when', () => {
  const stuck: Forecast = { ...FORECAST, ending: 'sticks', likelySeconds: 4, failures: [] };
  expect(forecastLines(stuck)[0]).toBe('rollout: sticks after 4 s');
});

test.each([
  [
    'endless',
    'nothing ends the rollout by itself, tasks are started again and again; 2 old tasks and 1 new one run then',
  ],
  ['fails', 'it fails after 1 min 0 s; 2 old tasks and 1 new one run then'],
  ['sticks', 'it finds no room; 2 old tasks and 1 new one run then'],
] as const)('a failure that %s is told with what is left', (ending, text) => {
  const failure = { trouble: 'crash', ending, seconds: 60, oldTasks: 2, newTasks: 1 };
  expect(failureText(failure)).toBe(text);
});
