import { asService } from '../../../src/operations/service/as-service.ts';

const NAME = { cluster: 'c', service: 'web' };

test('a request that says little is a rolling service of Amazon ECS without tasks', () => {
  expect(asService(NAME, {})).toMatchObject({
    name: 'web',
    clusterArn: 'c',
    status: 'ACTIVE',
    desiredCount: 0,
    deploymentController: 'ECS',
    deploymentStrategy: 'ROLLING',
    schedulingStrategy: 'REPLICA',
    alarms: { names: [], enable: false },
    settings: { subnets: [], targetGroups: [], capacityProviders: [], alarms: [] },
  });
});

test('what a request says of places, routes and alarms is where checks look for it', () => {
  const service = asService(NAME, {
    desiredCount: 3,
    launchType: 'FARGATE',
    taskDefinition: 'web:2',
    deploymentConfiguration: {
      strategy: 'BLUE_GREEN',
      maximumPercent: 150,
      alarms: { enable: true, alarmNames: ['errors'], rollback: true },
    },
    capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }],
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
    placementConstraints: [{ type: 'memberOf', expression: 'attribute:a == b' }],
    loadBalancers: [
      {
        targetGroupArn: 'blue',
        containerName: 'app',
        containerPort: 80,
        advancedConfiguration: {
          alternateTargetGroupArn: 'green',
          productionListenerRule: 'rule',
        },
      },
    ],
  });
  expect(service).toMatchObject({
    desiredCount: 3,
    launchType: 'FARGATE',
    taskDefinitionArn: 'web:2',
    deploymentStrategy: 'BLUE_GREEN',
    alarms: { names: ['errors'], enable: true },
    settings: {
      maximumPercent: 150,
      subnets: ['subnet-1'],
      capacityProviders: ['FARGATE_SPOT'],
      placementConstraints: [{ type: 'memberOf', expression: 'attribute:a == b' }],
      alarms: ['errors'],
      targetGroups: [
        {
          arn: 'blue',
          containerName: 'app',
          containerPort: 80,
          alternateArn: 'green',
          productionRuleArn: 'rule',
        },
      ],
    },
  });
});

test('alarms that are off are none', () => {
  const alarms = { enable: false, alarmNames: ['errors'] };
  const { settings } = asService(NAME, { deploymentConfiguration: { alarms } });
  expect(settings?.alarms).toEqual([]);
});
