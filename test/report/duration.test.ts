import { durationWords } from '../../src/report/duration.ts';

test.each([
  [0, '0 s'],
  [59_400, '59 s'],
  [60_000, '1 min 0 s'],
  [132_000, '2 min 12 s'],
  [7_500_000, '2 h 5 min'],
  [-5, '0 s'],
])('durationWords(%d) is %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});
