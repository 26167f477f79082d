import {
  addDatum,
  dimensionsFrom,
  metricFrom,
  metricKey,
} from '../../../src/simulator/cloudwatch/series.ts';
import { emptyWorld } from '../builders.ts';

describe('series', () => {
  it('of a metric do not mind the order of its dimensions', () => {
    const Dimensions = [
      { Name: 'b', Value: '2' },
      { Name: 'a', Value: '1' },
    ];
    const metric = metricFrom({ Namespace: 'N', MetricName: 'm', Dimensions });
    const other = { ...metric, dimensions: dimensionsFrom(Dimensions.toReversed()) };
    expect(metricKey(metric)).toBe(metricKey(other));
    expect(metricKey({ ...metric, name: 'n' })).not.toBe(metricKey(metric));
  });

  it('keep the order of time, whatever the order of sending', () => {
    const world = emptyWorld();
    for (const Timestamp of [2, 1, 3]) {
      addDatum(world, 'N', { MetricName: 'm', Values: [1, 2], Counts: [3], Timestamp });
    }
    const [series] = world.cloudwatch.series.values();
    expect(series?.samples.map(({ atMs }) => atMs)).toEqual([1000, 2000, 3000]);
    expect(series?.samples[0]).toMatchObject({ count: 4, sum: 5, min: 1, max: 2 });
    const StatisticValues = { SampleCount: 2, Sum: 4, Minimum: 1, Maximum: 3 };
    addDatum(world, 'N', { MetricName: 's', StatisticValues });
    expect([...world.cloudwatch.series.values()].at(-1)?.samples).toEqual([
      { atMs: 0, count: 2, sum: 4, min: 1, max: 3 },
    ]);
    expect(() => addDatum(world, 'N', { MetricName: 'm' })).toThrow(/needs a value/);
  });
});
