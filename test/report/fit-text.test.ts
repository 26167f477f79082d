import { fitMarkdown, fitText } from '../../src/report/fit-text.ts';
import type { RolloutFit } from '../../src/report/rollout-fit.ts';

const FIT: RolloutFit = {
  verdict: 'never',
  strategy: 'rolling',
  instances: 3,
  usable: 2,
  desired: 4,
  lower: 4,
  upper: 8,
  peakTasks: 6,
  remedies: ['add 1 instance m5.large', 'leave out the fixed host ports'],
  problems: [],
};

test.each([
  ['always', 'finds room, whichever tasks stop first'],
  ['depends', 'finds room or not, by which tasks stop first'],
  ['never', 'does not find room'],
] as const)('the verdict %s reads: %s', (verdict, words) => {
  expect(fitText({ ...FIT, verdict })).toBe(
    `fit: the rollout ${words}: 2 of 3 instances take tasks, 4 to 8 tasks run, 6 at the peak`,
  );
});

test('in Markdown each remedy is told, and none when there is none', () => {
  expect(fitMarkdown(FIT).join('\n')).toContain(
    '| Each of these helps | add 1 instance m5.large; leave out the fixed host ports |',
  );
  expect(fitMarkdown({ ...FIT, remedies: [] }).join('\n')).not.toContain('helps');
});
