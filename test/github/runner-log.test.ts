import { runnerLog } from '../../src/github/runner-log.ts';
import { capturedStdout } from './captured-stdout.ts';

test.each([
  ['info', 'registered web:7', 'registered web:7\n'],
  ['info', '', '\n'],
  ['info', 'two\nlines', 'two\nlines\n'],
  ['debug', 'a\nb', '::debug::a\n::debug::b\n'],
  ['warning', 'careful', '::warning::careful\n'],
  ['error', 'two\r\nlines', '::error::two%0Alines\n'],
  ['error', '100% sure', '::error::100%25 sure\n'],
] as const)('%s tells %j', (level, text, output) => {
  expect(capturedStdout(() => runnerLog[level](text))).toBe(output);
});

test.each([
  [{ file: 'a.json' }, '::error file=a.json::wrong\n'],
  [{ file: 'a.json', line: 3 }, '::error file=a.json,line=3::wrong\n'],
  [{ file: 'a.json', line: 3, column: 7 }, '::error file=a.json,line=3,col=7::wrong\n'],
  [{ file: 'a,b:c\nd.json', line: 1 }, '::error file=a%2Cb%3Ac%0Ad.json,line=1::wrong\n'],
])('an error at %j is an annotation there', (place, output) => {
  expect(capturedStdout(() => runnerLog.error('wrong', place))).toBe(output);
});

test.each([
  [
    'info',
    'reason\n::set-output name=outcome::succeeded',
    'reason\n: :set-output name=outcome::succeeded\n',
  ],
  ['info', 'reason\r::error::x', 'reason\n: :error::x\n'],
  ['info', 'x ##[add-mask]web', 'x ## [add-mask]web\n'],
  ['debug', 'x\n::stop-commands::t', '::debug::x\n::debug::: :stop-commands::t\n'],
  ['warning', 'x\n::error::y', '::warning::x%0A: :error::y\n'],
] as const)('text of others in %s cannot give commands: %j', (level, text, output) => {
  expect(capturedStdout(() => runnerLog[level](text))).toBe(output);
});
