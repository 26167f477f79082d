import { type AlarmChange, alarmReason } from '../../../src/simulator/cloudwatch/alarm-reason.ts';
import { termsOf } from '../../../src/simulator/cloudwatch/evaluate-alarm.ts';

const SETTINGS = {
  EvaluationPeriods: 3,
  DatapointsToAlarm: 2,
  Threshold: 5,
  ComparisonOperator: 'GreaterThanThreshold',
};

const CASES: readonly (readonly [AlarmChange, object, string])[] = [
  [
    { from: 'OK', to: 'ALARM', values: [50, 9.5, 1, 7] },
    {},
    'Threshold Crossed: 2 out of the last 3 datapoints [7.0, 9.5] were greater than the threshold (5.0) (minimum 2 datapoints for OK -> ALARM transition).',
  ],
  [
    { from: 'ALARM', to: 'OK', values: [0] },
    {
      EvaluationPeriods: 1,
      DatapointsToAlarm: 1,
      ComparisonOperator: 'LessThanOrEqualToThreshold',
      Threshold: -0.5,
    },
    'Threshold Crossed: 1 out of the last 1 datapoints [0.0] was not less than or equal to the threshold (-0.5) (minimum 1 datapoint for ALARM -> OK transition).',
  ],
  [
    { from: 'INSUFFICIENT_DATA', to: 'ALARM', values: [] },
    { TreatMissingData: 'breaching' },
    'Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].',
  ],
  [
    { from: 'OK', to: 'INSUFFICIENT_DATA', values: [] },
    {},
    'Insufficient Data: no datapoints were received.',
  ],
];

describe('alarmReason', () => {
  it.each(CASES)('of %j with %j', (change, over, words) => {
    expect(alarmReason(change, termsOf({ ...SETTINGS, ...over }))).toBe(words);
  });
});
