import { countAfterStep } from '../../../src/simulator/scaling/step-adjustment.ts';

const above = (ScalingAdjustment: number) => [{ MetricIntervalLowerBound: 0, ScalingAdjustment }];
const below = (ScalingAdjustment: number) => [{ MetricIntervalUpperBound: 0, ScalingAdjustment }];

describe('the count after a step', () => {
  it.each([
    ['adds', 'ChangeInCapacity', above(2), 5, 10, 12],
    ['takes away', 'ChangeInCapacity', below(-2), -5, 10, 8],
    ['is set', 'ExactCapacity', above(7), 5, 10, 7],
    ['rounds a share above one down', 'PercentChangeInCapacity', above(25), 5, 10, 12],
    ['makes one of less than one', 'PercentChangeInCapacity', above(5), 5, 10, 11],
    ['makes one less of less than one less', 'PercentChangeInCapacity', below(-5), -5, 10, 9],
    ['rounds a share below minus one up', 'PercentChangeInCapacity', below(-25), -5, 10, 8],
  ])('%s', (_what, AdjustmentType, StepAdjustments, breach, count, expected) => {
    const configuration = { AdjustmentType, StepAdjustments };
    expect(countAfterStep(configuration, { count, breach })).toBe(expected);
  });

  it('changes at least as much as the policy says', () => {
    const configuration = {
      AdjustmentType: 'PercentChangeInCapacity',
      StepAdjustments: above(10),
      MinAdjustmentMagnitude: 3,
    };
    expect(countAfterStep(configuration, { count: 10, breach: 1 })).toBe(13);
  });

  it.each([
    [0, 11],
    [9.9, 11],
    [10, 12],
    [-0.1, undefined],
  ])('includes the lower bound above the threshold: %p', (breach, expected) => {
    const StepAdjustments = [
      { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 10, ScalingAdjustment: 1 },
      { MetricIntervalLowerBound: 10, ScalingAdjustment: 2 },
    ];
    const configuration = { AdjustmentType: 'ChangeInCapacity', StepAdjustments };
    expect(countAfterStep(configuration, { count: 10, breach })).toBe(expected);
  });
});
