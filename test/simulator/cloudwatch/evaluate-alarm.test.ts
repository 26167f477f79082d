import {
  isBreaching,
  stateFrom,
  termsOf,
} from '../../../src/simulator/cloudwatch/evaluate-alarm.ts';

const BASE = { ComparisonOperator: 'GreaterThanThreshold', Threshold: 1, EvaluationPeriods: 3 };

/** `0` is within, `X` breaches, `-` is missing; oldest first. */
function read(text: string): readonly (number | undefined)[] {
  return text.split(' ').map((one) => (one === '-' ? undefined : one === 'X' ? 2 : 0));
}

/** KEEP stands for an alarm that stays as it is. */
function judge(text: string, over: object): string {
  return stateFrom(read(text), termsOf({ ...BASE, ...over })) ?? 'KEEP';
}

describe('stateFrom', () => {
  // The tables of the user guide, "Configuring how CloudWatch alarms treat missing data".
  it.each([
    ['0 - X - X', 3, ['OK', 'OK', 'OK', 'OK']],
    ['- - - - 0', 3, ['OK', 'OK', 'OK', 'OK']],
    ['- - - - -', 3, ['INSUFFICIENT_DATA', 'KEEP', 'ALARM', 'OK']],
    ['0 X X - X', 3, ['ALARM', 'ALARM', 'ALARM', 'ALARM']],
    ['- - X - -', 3, ['ALARM', 'KEEP', 'ALARM', 'OK']],
    ['0 - X - X', 2, ['ALARM', 'ALARM', 'ALARM', 'ALARM']],
    ['0 0 X - X', 2, ['ALARM', 'ALARM', 'ALARM', 'ALARM']],
    ['0 - X - -', 2, ['OK', 'KEEP', 'ALARM', 'OK']],
    ['- - - - 0', 2, ['OK', 'KEEP', 'ALARM', 'OK']],
    ['- - - X -', 2, ['ALARM', 'KEEP', 'ALARM', 'OK']],
    ['- - - - X', 2, ['KEEP', 'KEEP', 'ALARM', 'OK']],
  ])('of %s with %i of 3', (values, DatapointsToAlarm, [missing, ignore, breaching, not]) => {
    const seen = ['missing', 'ignore', 'breaching', 'notBreaching'].map((TreatMissingData) =>
      judge(values, { DatapointsToAlarm, TreatMissingData }),
    );
    expect(seen).toEqual([missing, ignore, breaching, not]);
  });

  it.each([
    ['GreaterThanThreshold', [false, false, true]],
    ['GreaterThanOrEqualToThreshold', [false, true, true]],
    ['LessThanThreshold', [true, false, false]],
    ['LessThanOrEqualToThreshold', [true, true, false]],
  ])('compares by %s', (ComparisonOperator, expected) => {
    const terms = termsOf({ ...BASE, ComparisonOperator });
    expect([0, 1, 2].map((value) => isBreaching(value, terms))).toEqual(expected);
  });
});
