import { type FitAnswer, fitLines, fitResult } from '../../src/report/fit.ts';

const ANSWER: FitAnswer = {
  bins: [
    { type: 'a', tasks: { x: 2 }, count: 3 },
    { type: 'a', tasks: { x: 1 } },
    { type: 'b', tasks: { y: 1 } },
  ],
  outside: { x: 1 },
  unplaced: { y: 2 },
  value: 30,
  lowerBound: 29,
  ms: 12.4,
  distance: '3.4 % above the proven minimum',
};

test('an answer is told with its price, its bins by type and what is left', () => {
  expect(fitLines('c', ANSWER)).toEqual([
    'c: 30, 3.4 % above the proven minimum (12 ms)',
    '  4 x a',
    '  1 x b',
    '  1 task outside',
    '  2 tasks without a place',
  ]);
});

test('an answer as data has what was asked for and no text', () => {
  const { bins, outside, unplaced, lowerBound, ms } = ANSWER;
  expect(fitResult(ANSWER)).toEqual({ bins, outside, unplaced, lowerBound, ms });
});
