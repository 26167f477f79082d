import { barOf, forecastMarkdown } from '../../src/report/forecast-markdown.ts';
import { FORECAST } from './forecasts.ts';

test('a rollout is drawn over time, by instance, and with what happens on failure', () => {
  const text = forecastMarkdown(FORECAST).join('\n\n');
  expect(text).toContain('```mermaid\nxychart-beta');
  expect(text).toContain('y-axis "tasks" 0 --> 4');
  expect(text).toContain(
    '| i-1 | eu-west-1a | █████░░░░░ 2+0, 1 | █████████░ 2+2, 1 | █████░░░░░ 0+2, 1 |',
  );
  expect(text).toContain('3 more instances have no task of the service.');
  expect(text).toContain('| Tasks end right after their start | It is rolled back after 3 min 0 s');
});

test('without instances and failures there is nothing to draw of them', () => {
  const bare = { ...FORECAST, instances: [], failures: [], pauses: [], moves: [] };
  const text = forecastMarkdown(bare).join('\n');
  expect(text).not.toContain('mermaid');
  expect(text).not.toContain('Instance');
});

test.each([
  [0, '░░░░░░░░░░'],
  [0.44, '████░░░░░░'],
  [1.7, '██████████'],
])('a share of %d is %s', (share, bar) => {
  expect(barOf(share)).toBe(bar);
});
