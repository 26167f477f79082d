import { alarmOf, putAlarm, setState } from '../../../src/simulator/cloudwatch/alarms.ts';
import { putPolicy } from '../../../src/simulator/scaling/policies.ts';
import { runAlarmActions } from '../../../src/simulator/scaling/run-policy.ts';
import { pass } from '../builders.ts';
import { load, redeploy, scaledService, TARGET, trackCpu } from './scaled-service.ts';

describe('a target tracking policy', () => {
  it('grows a service in proportion after three minutes above its target, and lets it be at the target', () => {
    const { world, service } = scaledService();
    load(world, 200);
    trackCpu(world);
    pass(world, 150);
    expect(service.desiredCount).toBe(2);
    pass(world, 120);
    expect(service.desiredCount).toBe(4);
    pass(world, 3_600);
    expect(service.desiredCount).toBe(4);
    expect(world.stores.scalingActivities).toEqual([
      expect.objectContaining({
        Description: 'Setting desired count to 4.',
        StatusCode: 'Successful',
        Cause: expect.stringMatching(
          /^monitor alarm TargetTracking-service\/c\/web-AlarmHigh-\S+ in state ALARM triggered policy cpu$/,
        ),
      }),
    ]);
  });

  it('grows no further than the upper bound, and shrinks no further than the lower one', () => {
    const { world, service } = scaledService({ MinCapacity: 2 });
    load(world, 10_000);
    trackCpu(world);
    pass(world, 300);
    expect(service.desiredCount).toBe(4);
    pass(world, 900);
    expect(service.desiredCount).toBe(8);
    load(world, 1);
    pass(world, 7_200);
    expect(service.desiredCount).toBe(2);
  });

  it('shrinks only after fifteen minutes', () => {
    const { world, service } = scaledService();
    load(world, 10);
    trackCpu(world);
    // The service has run for three minutes already.
    pass(world, 11 * 60);
    expect(service.desiredCount).toBe(2);
    pass(world, 3 * 60);
    expect(service.desiredCount).toBe(1);
  });

  it.each([
    ['its scale-in is disabled', {}, { DisableScaleIn: true }],
    ['scale-in is suspended', { SuspendedState: { DynamicScalingInSuspended: true } }, {}],
  ])('does not shrink while %s', (_why, target, policy) => {
    const { world, service } = scaledService(target);
    load(world, 10);
    trackCpu(world, policy);
    pass(world, 3_600);
    expect(service.desiredCount).toBe(2);
  });

  it('does not grow while scale-out is suspended', () => {
    const { world, service } = scaledService({
      SuspendedState: { DynamicScalingOutSuspended: true },
    });
    load(world, 200);
    trackCpu(world);
    pass(world, 3_600);
    expect(service.desiredCount).toBe(2);
  });

  it('shrinks no service whose deployment goes on, but grows it', () => {
    const { world, service } = scaledService();
    load(world, 10);
    trackCpu(world);
    pass(world, 5 * 60);
    service.settings = {
      ...service.settings,
      deploymentConfiguration: {
        ...service.settings.deploymentConfiguration,
        bakeTimeInMinutes: 60,
      },
    };
    redeploy(world, service);
    pass(world, 50 * 60);
    expect(service.desiredCount).toBe(2);
    load(world, 200);
    pass(world, 5 * 60);
    expect(service.desiredCount).toBe(4);
  });

  it('shrinks a service only when all of its policies find it too large', () => {
    const { world, service } = scaledService();
    load(world, 10);
    trackCpu(world);
    const Metric = { Namespace: 'own', MetricName: 'queue', Statistic: 'Average' };
    putPolicy(world, {
      ...TARGET,
      PolicyName: 'queue',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 5,
        CustomizedMetricSpecification: Metric,
      },
    });
    pass(world, 3_600);
    expect(service.desiredCount).toBe(2);
  });
});

describe('a step scaling policy', () => {
  const steps = () => {
    const { world, service } = scaledService();
    const { PolicyARN = '' } = putPolicy(world, {
      ...TARGET,
      PolicyName: 'steps',
      StepScalingPolicyConfiguration: {
        AdjustmentType: 'ChangeInCapacity',
        Cooldown: 600,
        StepAdjustments: [
          { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 20, ScalingAdjustment: 1 },
          { MetricIntervalLowerBound: 20, ScalingAdjustment: 3 },
        ],
      },
    });
    const alarm = putAlarm(world, 'metric', {
      AlarmName: 'busy',
      Namespace: 'AWS/ECS',
      MetricName: 'CPUUtilization',
      Dimensions: [
        { Name: 'ClusterName', Value: 'c' },
        { Name: 'ServiceName', Value: 'web' },
      ],
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Threshold: 60,
      AlarmActions: [PolicyARN],
    });
    return { world, service, alarm };
  };

  it.each([
    ['a little', 140, 3],
    ['much', 180, 5],
  ])('steps by how far the metric is beyond the threshold: %s', (_how, requests, count) => {
    const { world, service } = steps();
    load(world, requests);
    pass(world, 130);
    expect(service.desiredCount).toBe(count);
  });

  it('waits for its cooldown before the next step', () => {
    const { world, service } = steps();
    load(world, 2_000);
    pass(world, 130);
    expect(service.desiredCount).toBe(5);
    pass(world, 400);
    expect(service.desiredCount).toBe(5);
    pass(world, 300);
    expect(service.desiredCount).toBe(8);
  });

  it('steps when its alarm is set by hand, as at the threshold, unless actions are off', () => {
    const { world, service, alarm } = steps();
    setState(world, alarm, { state: 'ALARM', reason: 'drill', byHand: true });
    alarm.settings = { ...alarm.settings, ActionsEnabled: false };
    runAlarmActions(world, alarmOf(world, 'busy'), undefined);
    expect(service.desiredCount).toBe(2);
    alarm.settings = { ...alarm.settings, ActionsEnabled: true };
    runAlarmActions(world, alarmOf(world, 'busy'), undefined);
    expect(service.desiredCount).toBe(3);
  });
});
