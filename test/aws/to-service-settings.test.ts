import { toServiceSettings } from '../../src/aws/to-service-settings.ts';

test('a service that has nothing set says nothing', () => {
  expect(toServiceSettings({})).toEqual({
    placementConstraints: [],
    capacityProviders: [],
    subnets: [],
    targetGroups: [],
    alarms: [],
  });
});

test('what decides how and where a deployment runs is taken over', () => {
  const settings = toServiceSettings({
    deploymentConfiguration: {
      minimumHealthyPercent: 50,
      maximumPercent: 150,
      alarms: { alarmNames: ['errors'], enable: true, rollback: true },
    },
    placementConstraints: [{ type: 'distinctInstance' }, { type: 'memberOf', expression: 'e' }],
    capacityProviderStrategy: [{ capacityProvider: 'mine', weight: 1 }],
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
    loadBalancers: [
      { loadBalancerName: 'classic', containerName: 'web', containerPort: 80 },
      {
        targetGroupArn: 'blue',
        containerName: 'web',
        containerPort: 80,
        advancedConfiguration: {
          alternateTargetGroupArn: 'green',
          productionListenerRule: 'rule',
          roleArn: 'role',
        },
      },
    ],
  });
  expect(settings).toEqual({
    minimumHealthyPercent: 50,
    maximumPercent: 150,
    placementConstraints: [{ type: 'distinctInstance' }, { type: 'memberOf', expression: 'e' }],
    capacityProviders: ['mine'],
    subnets: ['subnet-1'],
    targetGroups: [
      {
        arn: 'blue',
        containerName: 'web',
        containerPort: 80,
        alternateArn: 'green',
        productionRuleArn: 'rule',
      },
    ],
    alarms: ['errors'],
  });
});

test('alarms that are switched off do not count', () => {
  const alarms = { alarmNames: ['errors'], enable: false, rollback: false };
  expect(toServiceSettings({ deploymentConfiguration: { alarms } }).alarms).toEqual([]);
});
