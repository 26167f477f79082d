import {
  alarmOf,
  deleteAlarms,
  putAlarm,
  setState,
} from '../../../src/simulator/cloudwatch/alarms.ts';
import { addDatum } from '../../../src/simulator/cloudwatch/series.ts';
import { emptyWorld, pass } from '../builders.ts';

const SETTINGS = {
  AlarmName: 'a',
  Namespace: 'N',
  MetricName: 'm',
  Statistic: 'Sum',
  Period: 10,
  EvaluationPeriods: 2,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
};

describe('alarms', () => {
  it('of a high resolution are evaluated every ten seconds', () => {
    const world = emptyWorld();
    pass(world, 1000);
    const alarm = putAlarm(world, 'metric', SETTINGS);
    for (let count = 0; count < 4; count += 1) {
      addDatum(world, 'N', { MetricName: 'm', Value: 1 });
      pass(world, 10);
    }
    expect(alarm.state).toBe('ALARM');
    pass(world, 60);
    expect([alarm.state, alarm.reason]).toEqual([
      'INSUFFICIENT_DATA',
      'Insufficient Data: no datapoints were received.',
    ]);
  });

  it('may stand on an expression', () => {
    const world = emptyWorld();
    const { AlarmName, Threshold, ComparisonOperator } = SETTINGS;
    const Metric = { Namespace: 'N', MetricName: 'm' };
    const alarm = putAlarm(world, 'metric', {
      AlarmName,
      Threshold,
      ComparisonOperator,
      EvaluationPeriods: 1,
      Metrics: [
        { Id: 'e', Expression: 'm / 2' },
        { Id: 'm', MetricStat: { Metric, Period: 60, Stat: 'Sum' }, ReturnData: false },
      ],
    });
    addDatum(world, 'N', { MetricName: 'm', Value: 1 });
    pass(world, 130);
    expect(alarm.state).toBe('OK');
    addDatum(world, 'N', { MetricName: 'm', Value: 2 });
    pass(world, 130);
    expect(alarm.state).toBe('ALARM');
  });

  it('keep their state when they are changed, and are gone when they are deleted', () => {
    const world = emptyWorld();
    const alarm = putAlarm(world, 'metric', SETTINGS);
    setState(world, alarm, { state: 'ALARM', reason: 'x', reasonData: '{}', byHand: true });
    expect(putAlarm(world, 'metric', { ...SETTINGS, Threshold: 2 })).toBe(alarm);
    expect([alarm.state, alarm.reasonData]).toEqual(['ALARM', '{}']);
    expect(() => putAlarm(world, 'composite', { AlarmName: 'a', AlarmRule: 'TRUE' })).toThrow(
      /another type/,
    );
    deleteAlarms(world, ['a']);
    pass(world, 100);
    expect(() => alarmOf(world, 'a')).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => deleteAlarms(world, ['a'])).toThrow(/does not exist/);
  });
});
