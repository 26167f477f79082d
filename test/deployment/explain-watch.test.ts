import { causeLines, explainWatch } from '../../src/deployment/explain-watch.ts';
import { beginWatch, stepWatch } from '../../src/deployment/step.ts';
import {
  deployment,
  observed,
  service,
  serviceDeployment,
  stoppedTask,
  watchStart,
} from './builders.ts';

const FAILED = stoppedTask('t1', 'CannotPullContainerError: not found');

function afterFailure() {
  const { state } = beginWatch(watchStart());
  const seen = observed({
    service: service({ deployments: [deployment({ failedTasks: 1 })] }),
    serviceDeployment: serviceDeployment(),
    stoppedTasks: [FAILED],
  });
  return stepWatch(state, seen);
}

test('the first failed task brings its cause and what to do at once, not at the end', () => {
  const { commands } = afterFailure();
  const lines = commands.flatMap((one) => (one.kind === 'say' ? [one.line] : []));
  expect(lines).toContainEqual(expect.stringMatching(/why: .*image cannot be pulled/));
  expect(lines).toContainEqual(expect.stringMatching(/what to do: Push the image.*\(https:/));
});

test('a cause that was told is not told again', () => {
  const { state } = afterFailure();
  expect(explainWatch(state)).toHaveLength(1);
  expect(causeLines(state)).toEqual([]);
});

test('events from before the deployment explain nothing', () => {
  const old = { id: 'e1', atMs: 0, message: '(service web) was unable to place a task.' };
  const start = watchStart({ service: service({ events: [old] }) });
  expect(explainWatch(beginWatch(start).state)).toEqual([]);
});
