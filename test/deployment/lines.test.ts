import { elapsed, progressLine } from '../../src/deployment/lines.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import { deployment, OLD, service, serviceDeployment, watchStart } from './builders.ts';

const { state } = beginWatch(watchStart());

describe('progressLine', () => {
  test('says how many new and old tasks there are', () => {
    const ours = deployment({ runningCount: 1, pendingCount: 2, failedTasks: 1 });
    const seen = { ...state, service: service({ deployments: [ours, OLD] }) };
    expect(progressLine(seen)).toBe(
      'IN_PROGRESS: 1 of 3 new tasks running, 2 starting, 3 of other revisions, 1 failed',
    );
  });

  test('says the stage and the failures that the circuit breaker counts', () => {
    const circuitBreaker = { status: 'MONITORING', failureCount: 2, threshold: 3 };
    const seen = {
      ...state,
      serviceDeployment: serviceDeployment({ circuitBreaker, lifecycleStage: 'SCALE_UP' }),
    };
    expect(progressLine(seen)).toMatch(/^IN_PROGRESS SCALE_UP, circuit breaker 2\/3: /);
  });
});

test.each([
  [2_000, '0:00'],
  [63_400, '1:01'],
  [3_602_000, '60:00'],
])('elapsed at %d ms is %s', (atMs, words) => {
  expect(elapsed(state, atMs)).toBe(words);
});
