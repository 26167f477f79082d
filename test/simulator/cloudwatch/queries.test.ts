import { answerQueries } from '../../../src/simulator/cloudwatch/queries.ts';
import { addDatum } from '../../../src/simulator/cloudwatch/series.ts';
import { emptyWorld } from '../builders.ts';

function answer(Expression: string): readonly (readonly [number, number])[] {
  const world = emptyWorld();
  world.nowMs = 600_000;
  const send = (MetricName: string, values: readonly number[], step = 60) =>
    values.forEach((Value, index) => {
      addDatum(world, 'N', { MetricName, Value, Timestamp: index * step });
    });
  send('a', [1, 2, 4]);
  send('b', [2, 0], 120);
  const stat = (MetricName: string) => ({
    Metric: { Namespace: 'N', MetricName },
    Period: 60,
    Stat: 'Sum',
  });
  const queries = [
    { Id: 'e', Expression },
    { Id: 'a', MetricStat: stat('a'), ReturnData: false },
    { Id: 'b', MetricStat: stat('b'), ReturnData: false },
  ];
  const [result] = answerQueries(world, queries, { fromMs: 0, toMs: 180_000 });
  return [...(result?.points ?? [])].map(([at, value]) => [at / 60_000, value]);
}

const at = (...values: readonly number[]) => values.map((value, index) => [index, value]);

describe('metric math', () => {
  it.each([
    ['a', at(1, 2, 4)],
    ['a + 1', at(2, 3, 5)],
    ['2 * a ^ 2', at(2, 8, 32)],
    ['-a', at(-1, -2, -4)],
    ['10 - a - 1', at(8, 7, 5)],
    [
      'a * b',
      [
        [0, 2],
        [2, 0],
      ],
    ],
    ['a / b', [[0, 0.5]]],
    ['FILL(b, 7)', at(2, 7, 0)],
    ['a + FILL(b, 0)', at(3, 2, 4)],
    ['SUM([a, b])', at(3, 2, 4)],
    ['AVG(METRICS())', at(1.5, 2, 2)],
    ['MAX([a,b]) - MIN([a,b])', at(1, 0, 4)],
    ['a / SUM(a) * 7', at(1, 2, 4)],
    ['IF(a > 1, a, 0)', at(0, 2, 4)],
    ['IF(a >= 2 AND a != 4, 1, 0)', at(0, 1, 0)],
    ['RUNNING_SUM(a)', at(1, 3, 7)],
    [
      'DIFF(a)',
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'RATE(a) * PERIOD(a)',
      [
        [1, 1],
        [2, 2],
      ],
    ],
    ['ABS(-a)', at(1, 2, 4)],
    ['CEIL(a / 3) + FLOOR(a / 3)', at(1, 1, 3)],
    ['(a == 1) || (a < 0)', at(1, 0, 0)],
  ])('%s', (expression, expected) => {
    expect(answer(expression)).toEqual(expected);
  });

  it.each(['1 +', 'SUM(', 'a b', '[a', 'a $ b', 'unknown + 1', 'ANOMALY_DETECTION_BAND(a)'])(
    'refuses %s',
    (expression) => {
      expect(() => answer(expression)).toThrow(
        expect.objectContaining({ code: 'ValidationError' }),
      );
    },
  );
});
