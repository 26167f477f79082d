import { deletePolicy, putPolicy } from '../../../src/simulator/scaling/policies.ts';
import { scaledService, TARGET, trackCpu } from './scaled-service.ts';

describe('a scaling policy', () => {
  it('that tracks a metric has two alarms, which stay when it is put again and go with it', () => {
    const { world } = scaledService();
    const first = trackCpu(world);
    const again = trackCpu(world, { TargetValue: 70 });
    expect(again.Alarms).toEqual(first.Alarms);
    expect(again.PolicyARN).toBe(first.PolicyARN);
    const alarms = [...world.cloudwatch.alarms.values()].map(({ settings }) => settings);
    expect(alarms).toEqual([
      expect.objectContaining({ Threshold: 70, EvaluationPeriods: 3, Period: 60 }),
      expect.objectContaining({ Threshold: 63, EvaluationPeriods: 15, Period: 60 }),
    ]);
    deletePolicy(world, { ...TARGET, PolicyName: 'cpu' });
    expect(world.cloudwatch.alarms.size).toBe(0);
    expect(() => deletePolicy(world, { ...TARGET, PolicyName: 'cpu' })).toThrow(
      /^No scaling policy found/,
    );
  });

  it.each([
    [{ ResourceId: 'service/c/gone' }, 'ObjectNotFoundException'],
    [{ PolicyType: 'TargetTrackingScaling' }, 'ValidationException'],
    [{ StepScalingPolicyConfiguration: { StepAdjustments: [] } }, 'ValidationException'],
  ])('is refused with %p', (over, code) => {
    const { world } = scaledService();
    const put = () => putPolicy(world, { ...TARGET, PolicyName: 'p', ...over });
    expect(put).toThrow(expect.objectContaining({ code }));
  });
});
