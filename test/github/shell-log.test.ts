import { createShellLog } from '../../src/github/shell-log.ts';

type Env = Record<string, string>;

function told(
  tell: (log: ReturnType<typeof createShellLog>) => void,
  env: Env = {},
  isTTY = false,
) {
  const parts: string[] = [];
  tell(createShellLog({ write: (part) => parts.push(part), isTTY }, env));
  return parts.join('');
}

test('lines are plain text, with a word before what is more than information', () => {
  const text = told((log) => {
    log.info('registered web:7');
    log.warning('careful');
    log.error('wrong');
  });
  expect(text).toBe('registered web:7\nwarning: careful\nerror: wrong\n');
});

test('a place is left to the text, which names it itself', () => {
  const place = { file: 'a.json', line: 3, column: 7 };
  expect(told((log) => log.error('a.json:3:7: wrong', place))).toBe('error: a.json:3:7: wrong\n');
});

test.each([
  [{}, true, '\u001b[31merror:\u001b[0m wrong\n'],
  [{ NO_COLOR: '' }, true, '\u001b[31merror:\u001b[0m wrong\n'],
  [{ NO_COLOR: '1' }, true, 'error: wrong\n'],
  [{ TERM: 'dumb' }, true, 'error: wrong\n'],
  [{}, false, 'error: wrong\n'],
])('colour with %j on a terminal (%s)', (env, isTTY, output) => {
  expect(told((log) => log.error('wrong'), env as Env, isTTY)).toBe(output);
});

test.each([
  [{}, ''],
  [{ RUNNER_DEBUG: '0' }, ''],
  [{ RUNNER_DEBUG: '1' }, 'debug: detail\n'],
])('debug lines with %j', (env, output) => {
  expect(told((log) => log.debug('detail'), env as Env)).toBe(output);
});

test('text of others cannot move the cursor or change colours', () => {
  expect(told((log) => log.info('a\u001b[2Jb\nc'))).toBe('a[2Jb\nc\n');
});
