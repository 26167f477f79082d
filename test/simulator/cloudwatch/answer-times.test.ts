import { answerTimes } from '../../../src/simulator/cloudwatch/answer-times.ts';
import { sampleOf } from '../../../src/simulator/cloudwatch/series.ts';
import { statistic } from '../../../src/simulator/cloudwatch/statistics.ts';

describe('answerTimes', () => {
  it.each([1, 7, 99, 1000, 123_457])('spreads %i answers without losing one', (requests) => {
    const times = answerTimes({ usual: 0.1, slowest: 0.9 }, requests);
    expect(times.reduce((sum, [, count]) => sum + count, 0)).toBe(requests);
  });

  it('has the usual time in the middle and the slowest one at the end', () => {
    const sample = sampleOf(0, answerTimes({ usual: 0.1, slowest: 0.9 }, 10_000));
    const at = (name: string) => statistic([sample], name);
    expect([at('p50'), at('p98'), at('p99'), at('Maximum')]).toEqual([0.1, 0.2, 0.9, 0.9]);
  });
});
