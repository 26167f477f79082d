import {
  CreateRuleCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { MockServer } from '../../../src/mock-server/start.ts';
import { makeBalancing } from '../../mock-server/load-balancing.ts';
import { definitionOf, SERVICE } from './defined-run.ts';

const ROLE = 'arn:aws:iam::123456789012:role/ecs-infrastructure';
const { launchType: _, ...UNPLACED } = SERVICE;
const { desiredCount: _owned, ...UNCOUNTED } = SERVICE;
const { networkConfiguration: _network, ...WITHOUT_NETWORK } = UNPLACED;
const EC2_DEFINITION = {
  family: 'web',
  networkMode: 'bridge',
  containerDefinitions: [
    {
      name: 'app',
      image: 'example/app:ok',
      memory: 128,
      essential: true,
      portMappings: [{ containerPort: 80 }],
    },
  ],
};

/** Names of the kinds of {@link servicesOf}. */
export const KINDS = [
  'on Fargate',
  'behind a load balancer',
  'blue and green',
  'with Service Connect',
  'with an EBS volume',
  'on capacity providers',
  'on container instances',
  'of one task an instance',
  'with monitoring',
  'that scales',
];

/** A service definition with the task definition that it needs. */
export interface ServiceCase {
  readonly service: { readonly [member: string]: unknown };
  readonly definition: object;
}

/** Services of every kind, which a mock takes: its load balancer is made on the way. */
export async function servicesOf(server: MockServer): Promise<{ [name: string]: ServiceCase }> {
  const { blue, green, listener, elb } = await makeBalancing(server);
  const productionListenerRule = await ruleOf(elb, listener, blue);
  elb.destroy();
  const balancer = { targetGroupArn: blue, containerName: 'app', containerPort: 80 };
  const advancedConfiguration = {
    alternateTargetGroupArn: green,
    productionListenerRule,
    roleArn: ROLE,
  };
  const { containerDefinitions, ...rest } = definitionOf('ok');
  const essential = containerDefinitions.map((one) => ({ ...one, essential: true }));
  const plain = { ...rest, containerDefinitions: essential };
  return {
    'on Fargate': { service: SERVICE, definition: plain },
    'behind a load balancer': {
      service: { ...SERVICE, loadBalancers: [balancer], healthCheckGracePeriodSeconds: 60 },
      definition: plain,
    },
    'blue and green': {
      service: {
        ...SERVICE,
        loadBalancers: [{ ...balancer, advancedConfiguration }],
        deploymentConfiguration: {
          strategy: 'BLUE_GREEN',
          bakeTimeInMinutes: 2,
          maximumPercent: 200,
          minimumHealthyPercent: 100,
        },
      },
      definition: plain,
    },
    'with Service Connect': {
      service: { ...SERVICE, serviceConnectConfiguration: CONNECTED },
      definition: plain,
    },
    'with an EBS volume': {
      service: { ...SERVICE, volumeConfigurations: [VOLUME] },
      definition: { ...plain, volumes: [{ name: 'data', configuredAtLaunch: true }] },
    },
    'on capacity providers': {
      service: {
        ...UNPLACED,
        capacityProviderStrategy: [
          { capacityProvider: 'FARGATE', base: 1, weight: 1 },
          { capacityProvider: 'FARGATE_SPOT', weight: 3 },
        ],
      },
      definition: plain,
    },
    'on container instances': {
      service: {
        ...WITHOUT_NETWORK,
        launchType: 'EC2',
        placementStrategy: [
          { type: 'spread', field: 'attribute:ecs.availability-zone' },
          { type: 'binpack', field: 'memory' },
        ],
        placementConstraints: [{ type: 'distinctInstance' }],
      },
      definition: EC2_DEFINITION,
    },
    'of one task an instance': {
      service: { ...DAEMON, launchType: 'EC2', schedulingStrategy: 'DAEMON' },
      definition: EC2_DEFINITION,
    },
    'with monitoring': {
      service: {
        ...SERVICE,
        availabilityZoneRebalancing: 'DISABLED',
        monitoring: {
          metricConfigurations: [{ metricNames: ['CPUUtilization'], resolutionSeconds: 20 }],
        },
      },
      definition: plain,
    },
    'that scales': {
      service: { ...UNCOUNTED, 'x-slipway-autoscaling': SCALING },
      definition: plain,
    },
  };
}

async function ruleOf(elb: ElasticLoadBalancingV2Client, ListenerArn: string, blue: string) {
  const Conditions = [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/*'] } }];
  const Actions = [{ Type: 'forward' as const, TargetGroupArn: blue }];
  const { Rules = [] } = await elb.send(
    new CreateRuleCommand({ ListenerArn, Priority: 1, Conditions, Actions }),
  );
  return Rules[0]?.RuleArn ?? '';
}

const { desiredCount: _count, ...DAEMON } = {
  ...WITHOUT_NETWORK,
  deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 },
};

const CONNECTED = {
  enabled: true,
  namespace: 'shop',
  services: [
    { portName: 'http', discoveryName: 'web', clientAliases: [{ port: 80, dnsName: 'web' }] },
  ],
  logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/proxy' } },
};

const VOLUME = {
  name: 'data',
  managedEBSVolume: {
    roleArn: ROLE,
    sizeInGiB: 20,
    encrypted: true,
    tagSpecifications: [{ resourceType: 'volume', propagateTags: 'SERVICE' }],
  },
};

/** Bounds, a policy and two schedules, one of them with a time of its own. */
const SCALING = {
  minCapacity: 2,
  maxCapacity: 6,
  policies: [
    {
      policyName: 'cpu',
      policyType: 'TargetTrackingScaling',
      targetTrackingScalingPolicyConfiguration: {
        targetValue: 60,
        predefinedMetricSpecification: { predefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      },
    },
  ],
  scheduledActions: [
    {
      scheduledActionName: 'night',
      schedule: 'cron(0 22 * * ? *)',
      timezone: 'Europe/Berlin',
      startTime: '2030-01-01T00:00:00Z',
      scalableTargetAction: { minCapacity: 0, maxCapacity: 1 },
    },
  ],
};
