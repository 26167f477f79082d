import { metricFrom, metricKey } from '../../../simulator/cloudwatch/series.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { alarmView } from '../../views/alarm-view.ts';
import { DIMENSIONS } from './shapes.ts';

/** DescribeAlarmsForMetric: alarms on exactly this metric. */
export const describeAlarmsForMetric: Operation = {
  input: {
    kind: 'structure',
    members: {
      MetricName: TEXT,
      Namespace: TEXT,
      Dimensions: DIMENSIONS,
      Statistic: TEXT,
      ExtendedStatistic: TEXT,
      Period: { kind: 'integer' },
      Unit: TEXT,
    },
    required: ['MetricName', 'Namespace'],
  },
  run: (world, request) => {
    const key = metricKey(metricFrom(request));
    const found = [...world.cloudwatch.alarms.values()].filter(
      ({ kind, settings }) =>
        kind === 'metric' &&
        settings.MetricName !== undefined &&
        metricKey(metricFrom(settings)) === key,
    );
    return { MetricAlarms: found.map(alarmView) };
  },
};
