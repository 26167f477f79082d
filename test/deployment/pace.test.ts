import fc from 'fast-check';
import { callsOf, waitBeforeLook } from '../../src/deployment/pace.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import { watchStart } from './builders.ts';

const LOOK = { service: true, list: false, stoppedTasks: false, serviceDeploymentArn: 'arn' };

describe('callsOf', () => {
  test.each([
    [{ service: true, list: false, stoppedTasks: false }, 1],
    [{ service: true, list: true, stoppedTasks: false }, 2],
    [{ service: true, list: true, stoppedTasks: true, serviceDeploymentArn: 'arn' }, 5],
  ])('counts what a look costs: %j', (look, calls) => {
    expect(callsOf(look)).toBe(calls);
  });
});

describe('waitBeforeLook', () => {
  const { state } = beginWatch(watchStart({ deadlineMs: 100 * 60_000 }));

  test('is quick right after a change and slower when nothing changes', () => {
    const quick = waitBeforeLook({ ...state, changedAtMs: 60_000 }, 60_000, LOOK);
    const steady = waitBeforeLook({ ...state, changedAtMs: 2_000 }, 60_000, LOOK);
    expect(quick).toBeGreaterThanOrEqual(2_700);
    expect(quick).toBeLessThanOrEqual(3_300);
    expect(steady).toBeGreaterThan(quick);
  });

  test('never waits past the deadline', () => {
    expect(
      waitBeforeLook({ ...state, callsUsed: 500 }, 100 * 60_000 - 700, LOOK),
    ).toBeLessThanOrEqual(700);
  });

  test('rests no longer than it was told to', () => {
    const start = { ...state.start, maxDelayMs: 2_000 };
    const waiting = { ...state, callsUsed: 500 };
    expect(waitBeforeLook(waiting, 60_000, LOOK)).toBeGreaterThan(2_000);
    expect(waitBeforeLook({ ...waiting, start }, 60_000, LOOK)).toBe(2_000);
  });

  test('spends at most the burst and six calls a minute over any long wait', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 50, maxLength: 200 }), (changes) => {
        let now = 2_000;
        let walking = { ...state, callsUsed: 0 };
        for (const changed of changes) {
          now += waitBeforeLook(walking, now, LOOK);
          walking = {
            ...walking,
            callsUsed: walking.callsUsed + callsOf(LOOK),
            polls: walking.polls + 1,
            changedAtMs: changed ? now : walking.changedAtMs,
          };
        }
        // Jitter may be a tenth early, so a tenth more than 6 calls a minute is the bound.
        expect(walking.callsUsed).toBeLessThanOrEqual(12 + ((now - 2_000) / 60_000) * 6.6);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
