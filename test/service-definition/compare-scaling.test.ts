import { compareScaling } from '../../src/service-definition/compare-scaling.ts';

const TRACKING = {
  targetValue: 60,
  predefinedMetricSpecification: { predefinedMetricType: 'CPU' },
};
const POLICY = {
  policyName: 'cpu',
  policyType: 'TargetTrackingScaling',
  targetTrackingScalingPolicyConfiguration: TRACKING,
};
const WANTED = { minCapacity: 1, maxCapacity: 4, policies: [POLICY] };
const LIVE = {
  target: { minCapacity: 1, maxCapacity: 4, roleArn: 'role' },
  policies: [{ ...POLICY, policyARN: 'arn' }, { policyName: 'other' }],
  scheduledActions: [],
};

test('what is as wanted is not written, also when a policy is in the capitals of the API', () => {
  const capitals = {
    ...POLICY,
    targetTrackingScalingPolicyConfiguration: {
      TargetValue: 60,
      PredefinedMetricSpecification: { PredefinedMetricType: 'CPU' },
    },
  };
  for (const policy of [POLICY, capitals]) {
    const changes = compareScaling(LIVE, { ...WANTED, policies: [policy] });
    expect(changes).toEqual({ policies: [], scheduledActions: [], differences: [] });
  }
});

test('bounds and policies are written one by one when they differ', () => {
  const policy = {
    ...POLICY,
    targetTrackingScalingPolicyConfiguration: { ...TRACKING, targetValue: 50 },
  };
  const bounds = { minCapacity: 2, maxCapacity: 4 };
  const changes = compareScaling(LIVE, { ...bounds, policies: [policy] });
  expect(changes).toMatchObject({ target: bounds, policies: [policy] });
  expect(changes.differences.map(({ path }) => path)).toEqual([
    'x-slipway-autoscaling.minCapacity',
    'x-slipway-autoscaling.policies[cpu].targetTrackingScalingPolicyConfiguration.targetValue',
  ]);
});

test('a service that is not registered gets everything', () => {
  const changes = compareScaling({ policies: [], scheduledActions: [] }, WANTED);
  expect(changes).toMatchObject({ target: { minCapacity: 1, maxCapacity: 4 }, policies: [POLICY] });
});
