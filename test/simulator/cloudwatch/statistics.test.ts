import { sampleOf } from '../../../src/simulator/cloudwatch/series.ts';
import { isStatistic, statistic } from '../../../src/simulator/cloudwatch/statistics.ts';

const SAMPLES = [
  sampleOf(0, [
    [1, 90],
    [10, 9],
  ]),
  sampleOf(1, [[100, 1]]),
];

describe('statistic', () => {
  it.each([
    ['SampleCount', 100],
    ['Sum', 280],
    ['Average', 2.8],
    ['Minimum', 1],
    ['Maximum', 100],
    ['p50', 1],
    ['p90', 1],
    ['p95', 10],
    ['p99', 10],
    ['p99.9', 100],
    ['p100', 100],
    ['Median', undefined],
  ])('%s is %s', (name, expected) => {
    expect(statistic(SAMPLES, name)).toBe(expected);
    expect(isStatistic(name)).toBe(expected !== undefined);
  });

  it('is nothing without samples', () => {
    expect(statistic([], 'Sum')).toBeUndefined();
  });

  it('takes a set of statistics without its values at its average', () => {
    expect(statistic([{ atMs: 0, count: 4, sum: 8, min: 1, max: 3 }], 'p50')).toBe(2);
  });
});
