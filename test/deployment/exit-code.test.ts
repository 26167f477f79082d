import { exitCodeWords } from '../../src/deployment/exit-code.ts';

test.each([
  [0, '0 (it finished without an error)'],
  [1, '1'],
  [127, '127 (the program was not found)'],
  [132, '132 (SIGILL, an instruction that this CPU does not know)'],
  [137, '137 (SIGKILL, often out of memory)'],
  [139, '139 (SIGSEGV)'],
  [143, '143 (SIGTERM)'],
  [255, '255 (out of range, or the wrong CPU architecture)'],
])('exit code %i is told as %s', (code, words) => {
  expect(exitCodeWords(code)).toBe(words);
});
