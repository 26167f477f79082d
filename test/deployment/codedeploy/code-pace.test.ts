import { nextLook, restMs } from '../../../src/deployment/codedeploy/code-pace.ts';
import { beginCodeWatch } from '../../../src/deployment/codedeploy/step-code.ts';

const { state } = beginCodeWatch({
  deploymentId: 'd-1',
  startedAtMs: 0,
  deadlineMs: 3_600_000,
  until: 'succeeded',
  continueWith: '',
  onTimeout: 'leave',
  onCancel: 'leave',
});

test('the deployment and its target are asked in turn, one call a look', () => {
  const looks = [0, 1, 2, 3].map((at) => nextLook({ ...state, looks: at }));
  expect(looks.map(({ target }) => target)).toEqual([false, true, false, true]);
  expect(looks.every(({ deployment, target }) => deployment !== target)).toBe(true);
});

test('once our deployment has ended, its rollback is looked for there alone', () => {
  const ended = { ...state, looks: 1, ended: { id: 'd-1', status: 'Failed' } };
  expect(nextLook(ended)).toEqual({ deployment: true, target: false });
  expect(nextLook({ ...ended, deploymentId: 'd-2' }).target).toBe(true);
});

test.each([
  ['while things change', {}, 1_000, 10_000],
  ['in a long wait', {}, 61_000, 20_000],
  ['beside a watch of alarms', { start: { ...state.start, othersPerMinute: 2 } }, 1_000, 15_000],
  ['after a look that failed', { failedPolls: 2 }, 1_000, 40_000],
])('the rest %s', (_, over, atMs, rest) => {
  expect(restMs({ ...state, ...over }, atMs)).toBe(rest);
});
