import { trackedMetric } from '../../../src/simulator/scaling/tracked-metric.ts';

const predefined = (PredefinedMetricType: string, over = {}) => ({
  PredefinedMetricSpecification: { PredefinedMetricType, ...over },
});

describe('the metric of a target tracking policy', () => {
  it.each([
    ['ECSServiceAverageCPUUtilization', 'CPUUtilization'],
    ['ECSServiceAverageMemoryUtilization', 'MemoryUtilization'],
    ['ECSServiceAverageCPUUtilizationHighResolution', 'CPUUtilization'],
  ])('%s is %s of the service', (type, MetricName) => {
    expect(trackedMetric('service/c/web', predefined(type))).toEqual({
      Namespace: 'AWS/ECS',
      MetricName,
      Statistic: 'Average',
      Dimensions: [
        { Name: 'ClusterName', Value: 'c' },
        { Name: 'ServiceName', Value: 'web' },
      ],
    });
  });

  it('is the requests of a target by the label of its load balancer and group', () => {
    const ResourceLabel = 'app/front/0123/targetgroup/blue/4567';
    const given = predefined('ALBRequestCountPerTarget', { ResourceLabel });
    expect(trackedMetric('service/c/web', given)).toMatchObject({
      MetricName: 'RequestCountPerTarget',
      Statistic: 'Sum',
      Dimensions: [
        { Name: 'LoadBalancer', Value: 'app/front/0123' },
        { Name: 'TargetGroup', Value: 'targetgroup/blue/4567' },
      ],
    });
  });

  it('may be an expression, whose metrics have a period of a minute', () => {
    const Metrics = [
      { Id: 'm', MetricStat: { Metric: { MetricName: 'q', Namespace: 'n' }, Stat: 'Sum' } },
      { Id: 'e', Expression: 'm / 2', ReturnData: true },
    ];
    const found = trackedMetric('service/c/web', { CustomizedMetricSpecification: { Metrics } });
    expect(found).toMatchObject({ Metrics: [{ MetricStat: { Period: 60 } }, { Id: 'e' }] });
  });

  it.each([
    ['nothing', {}],
    ['a metric of another service', predefined('RDSReaderAverageCPUUtilization')],
    ['requests without a label', predefined('ALBRequestCountPerTarget')],
    ['half a metric', { CustomizedMetricSpecification: { MetricName: 'q' } }],
  ])('is refused when it is %s', (_what, configuration) => {
    expect(() => trackedMetric('service/c/web', configuration)).toThrow(
      expect.objectContaining({ code: 'ValidationException' }),
    );
  });
});
