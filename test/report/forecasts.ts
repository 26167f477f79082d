import type { Forecast } from '../../src/report/forecast.ts';

/** A rollout of two tasks that shifts traffic. */
export const FORECAST: Forecast = {
  ending: 'completes',
  bestSeconds: 85,
  likelySeconds: 93,
  worstSeconds: 101,
  steps: 5,
  started: 2,
  stopped: 2,
  trafficShifts: 1,
  peakTasks: 4,
  peakWithStopping: 5,
  moves: [
    { afterMs: 0, old: 2, next: 0, stopping: 0 },
    { afterMs: 4_000, old: 2, next: 2, stopping: 0 },
    { afterMs: 93_000, old: 0, next: 2, stopping: 0 },
  ],
  failures: [
    {
      trouble: 'crash',
      ending: 'rolls-back',
      seconds: 180,
      oldTasks: 2,
      newTasks: 0,
      mostTrafficPercent: 10,
    },
  ],
  pauses: ['POST_SCALE_UP'],
  instances: [
    {
      name: 'i-1',
      zone: 'eu-west-1a',
      others: 1,
      before: { old: 2, next: 0, memory: 0.5 },
      peak: { old: 2, next: 2, memory: 0.9 },
      after: { old: 0, next: 2, memory: 0.5 },
    },
  ],
  otherInstances: 3,
};
