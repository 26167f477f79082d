import { serviceToFile } from '../../src/service-definition/service-to-file.ts';

const PLACE = { cluster: 'c', service: 'web' };
const UNSCALED = { policies: [], scheduledActions: [] };
const LIVE = {
  serviceArn: 'arn:aws:ecs:eu-west-1:123456789012:service/c/web',
  serviceName: 'web',
  clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/c',
  status: 'ACTIVE',
  desiredCount: 3,
  runningCount: 3,
  taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3',
  launchType: 'FARGATE',
  platformVersion: 'LATEST',
  loadBalancers: [],
  serviceRegistries: [],
  roleArn: 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
  deploymentController: { type: 'ECS' },
  deploymentConfiguration: {
    deploymentCircuitBreaker: { enable: false, rollback: false, resetOnHealthyTask: true },
    alarms: { alarmNames: [], enable: false, rollback: false },
    maximumPercent: 200,
    minimumHealthyPercent: 100,
    strategy: 'ROLLING',
    bakeTimeInMinutes: 0,
  },
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: [], assignPublicIp: 'DISABLED' },
  },
  schedulingStrategy: 'REPLICA',
  enableECSManagedTags: false,
  propagateTags: 'NONE',
  enableExecuteCommand: false,
  availabilityZoneRebalancing: 'ENABLED',
};

function fileOf(more: object = {}, parts: Partial<Parameters<typeof serviceToFile>[0]> = {}) {
  const live = { members: { ...LIVE, ...more }, tags: [] };
  return serviceToFile({ ...PLACE, live, scaling: UNSCALED, ...parts });
}

test('what only AWS sets and what says no more than a default goes', () => {
  expect(Object.entries(fileOf())).toEqual([
    ['serviceName', 'web'],
    ['cluster', 'c'],
    ['desiredCount', 3],
    ['launchType', 'FARGATE'],
    [
      'networkConfiguration',
      { awsvpcConfiguration: { subnets: ['subnet-1'], assignPublicIp: 'DISABLED' } },
    ],
    ['deploymentConfiguration', { maximumPercent: 200, minimumHealthyPercent: 100 }],
    ['availabilityZoneRebalancing', 'ENABLED'],
  ]);
});

test.each([
  [
    'a role of its own stays',
    { roleArn: 'arn:aws:iam::1:role/own' },
    { role: 'arn:aws:iam::1:role/own' },
  ],
  [
    'a daemon service has no count',
    { schedulingStrategy: 'DAEMON' },
    { schedulingStrategy: 'DAEMON' },
  ],
  [
    'weights stay, bases of 0 go',
    { capacityProviderStrategy: [{ capacityProvider: 'FARGATE', base: 0, weight: 0 }] },
    { capacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 0 }] },
  ],
])('%s', (_, live, file) => {
  expect(fileOf(live)).toMatchObject(file);
  expect('desiredCount' in fileOf(live)).toBe(!('schedulingStrategy' in live));
});

test('tags of AWS are its own', () => {
  const tags = [
    { key: 'team', value: 'shop' },
    { key: 'aws:cloudformation:stack-name', value: 'x' },
  ];
  expect(fileOf({}, { live: { members: LIVE, tags } }).tags).toEqual([tags[0]]);
});

test('scaling is a section, and the count is its own', () => {
  const scaling = {
    target: {
      minCapacity: 1,
      maxCapacity: 4,
      roleArn: 'arn:aws:iam::1:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/x',
    },
    policies: [
      {
        policyName: 'cpu',
        policyType: 'TargetTrackingScaling',
        policyArn: 'arn',
        targetTrackingScalingPolicyConfiguration: { TargetValue: 60 },
      },
      { policyName: 'foreseen', policyType: 'PredictiveScaling' },
    ],
    scheduledActions: [],
  };
  const file = fileOf({}, { scaling });
  expect('desiredCount' in file).toBe(false);
  expect(file['x-slipway-autoscaling']).toEqual({
    minCapacity: 1,
    maxCapacity: 4,
    policies: [
      {
        policyName: 'cpu',
        policyType: 'TargetTrackingScaling',
        targetTrackingScalingPolicyConfiguration: { targetValue: 60 },
      },
    ],
  });
});
