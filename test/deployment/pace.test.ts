import fc from 'fast-check';
import { callsOf, waitBeforeLook } from '../../src/deployment/pace.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import { deployment, service, watchStart } from './builders.ts';

const LOOK = { service: true, list: false, stoppedTasks: false };

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

  const running = service({ deployments: [deployment({ runningCount: 3 })] });

  test('is quick when all that is left is the verdict, slower while tasks start', () => {
    const near = waitBeforeLook({ ...state, service: running, callsUsed: 0 }, 60_000, LOOK);
    const moving = waitBeforeLook({ ...state, callsUsed: 0 }, 60_000, LOOK);
    const early = waitBeforeLook({ ...state, callsUsed: 0 }, 3_000, LOOK);
    expect(near).toBeGreaterThanOrEqual(4_500);
    expect(near).toBeLessThanOrEqual(5_500);
    expect(moving).toBeGreaterThan(near - 500);
    expect(early).toBeGreaterThan(moving);
  });

  test('rests at most ten seconds or so, and twice as long after each look that failed', () => {
    const calm = waitBeforeLook({ ...state, callsUsed: 50 }, 60_000, LOOK);
    expect(calm).toBeLessThanOrEqual(11_000);
    const waits = [1, 2, 3, 9].map((failedPolls) =>
      waitBeforeLook({ ...state, failedPolls, callsUsed: 50 }, 60_000, LOOK),
    );
    expect(waits).toEqual([calm * 2, calm * 4, 60_000, 60_000]);
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
            service: changed ? running : state.service,
          };
        }
        // Jitter may be a tenth early, so a tenth more than 6 calls a minute is the bound.
        expect(walking.callsUsed).toBeLessThanOrEqual(9 + ((now - 2_000) / 60_000) * 6.6);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
