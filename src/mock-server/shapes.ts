import type { Shape, StructureShape } from './shape.ts';

/** Any text. */
export const TEXT: Shape = { kind: 'string' };

/** A list of texts. */
export const TEXTS: Shape = { kind: 'list', of: TEXT };

/** A truth value. */
export const FLAG: Shape = { kind: 'boolean' };

/** A list of objects that are passed on as they are. */
export const OBJECTS: Shape = { kind: 'list', of: { kind: 'object' } };

/** An object that is passed on as it is. */
export const OBJECT: Shape = { kind: 'object' };

/** A token of an earlier page. */
export const PAGE_MEMBERS = {
  maxResults: { kind: 'integer', min: 1, max: 100 },
  nextToken: TEXT,
} as const satisfies StructureShape['members'];

const TAG: StructureShape = {
  kind: 'structure',
  members: { key: { kind: 'string', max: 128 }, value: { kind: 'string', max: 256 } },
};

/** Tags of a resource. @source API reference, Tag: 50 of them, keys up to 128, values up to 256 characters */
export const TAGS: Shape = { kind: 'list', of: TAG, max: 50 };

/** Name of a cluster, service or family. */
export const NAME: Shape = { kind: 'string', pattern: /^[A-Za-z0-9_-]{1,255}$/ };

const PERCENT: Shape = { kind: 'integer', min: 0 };

const THRESHOLD: StructureShape = {
  kind: 'structure',
  members: {
    type: { kind: 'string', oneOf: ['BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT'] },
    value: { kind: 'integer', min: 1 },
  },
  required: ['type', 'value'],
};

const DEPLOYMENT_CONFIGURATION: StructureShape = {
  kind: 'structure',
  members: {
    strategy: { kind: 'string', oneOf: ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'] },
    minimumHealthyPercent: PERCENT,
    maximumPercent: PERCENT,
    deploymentCircuitBreaker: {
      kind: 'structure',
      members: {
        enable: FLAG,
        rollback: FLAG,
        resetOnHealthyTask: FLAG,
        thresholdConfiguration: THRESHOLD,
      },
      required: ['enable', 'rollback'],
    },
    alarms: OBJECT,
    bakeTimeInMinutes: { kind: 'integer', min: 0, max: 1440 },
    lifecycleHooks: OBJECTS,
    linearConfiguration: OBJECT,
    canaryConfiguration: OBJECT,
    earlySuccessCriteria: OBJECT,
  },
};

/** How tasks in network mode awsvpc are connected. @source API reference, AwsVpcConfiguration */
export const NETWORK: StructureShape = {
  kind: 'structure',
  members: {
    awsvpcConfiguration: {
      kind: 'structure',
      members: {
        subnets: { kind: 'list', of: TEXT, min: 1, max: 16 },
        securityGroups: { kind: 'list', of: TEXT, max: 5 },
        assignPublicIp: { kind: 'string', oneOf: ['ENABLED', 'DISABLED'] },
      },
      required: ['subnets'],
    },
  },
};

const LOAD_BALANCER: StructureShape = {
  kind: 'structure',
  members: {
    targetGroupArn: TEXT,
    loadBalancerName: TEXT,
    containerName: TEXT,
    containerPort: { kind: 'integer', min: 0, max: 65_536 },
    advancedConfiguration: OBJECT,
  },
};

/** Share of a service's desired count. @source API reference, Scale */
export const SCALE: StructureShape = {
  kind: 'structure',
  members: { value: { kind: 'number' }, unit: { kind: 'string', oneOf: ['PERCENT'] } },
};

/** State of a container instance. @source API reference, ContainerInstanceStatus */
export const INSTANCE_STATUS: Shape = {
  kind: 'string',
  oneOf: ['ACTIVE', 'DRAINING', 'REGISTERING', 'DEREGISTERING', 'REGISTRATION_FAILED'],
};

/** The Auto Scaling group of a capacity provider. @source API reference, AutoScalingGroupProvider */
export const PROVIDER_GROUP: StructureShape = {
  kind: 'structure',
  members: {
    autoScalingGroupArn: TEXT,
    managedScaling: OBJECT,
    managedTerminationProtection: { kind: 'string', oneOf: ['ENABLED', 'DISABLED'] },
    managedDraining: { kind: 'string', oneOf: ['ENABLED', 'DISABLED'] },
  },
  required: ['autoScalingGroupArn'],
};

/** Attributes of container instances. @source API reference, Attribute */
export const ATTRIBUTES: Shape = {
  kind: 'list',
  of: {
    kind: 'structure',
    members: { name: TEXT, value: TEXT, targetType: TEXT, targetId: TEXT },
    required: ['name'],
  },
  max: 10,
};

/** Where tasks run. */
export const LAUNCH_TYPE: Shape = { kind: 'string', oneOf: ['EC2', 'FARGATE', 'EXTERNAL'] };

/** Members that CreateService and UpdateService share. @source reference/service-deployments.md section 1 */
export const SERVICE_MEMBERS = {
  cluster: TEXT,
  taskDefinition: TEXT,
  desiredCount: { kind: 'integer', min: 0 },
  capacityProviderStrategy: { kind: 'list', of: OBJECT, max: 20 },
  platformVersion: TEXT,
  deploymentController: {
    kind: 'structure',
    members: { type: { kind: 'string', oneOf: ['ECS', 'CODE_DEPLOY', 'EXTERNAL'] } },
    required: ['type'],
  },
  deploymentConfiguration: DEPLOYMENT_CONFIGURATION,
  networkConfiguration: NETWORK,
  loadBalancers: { kind: 'list', of: LOAD_BALANCER, max: 5 },
  serviceRegistries: { kind: 'list', of: OBJECT, max: 1 },
  serviceConnectConfiguration: OBJECT,
  volumeConfigurations: OBJECTS,
  vpcLatticeConfigurations: OBJECTS,
  gatewayConnectors: { kind: 'list', of: OBJECT, max: 1 },
  monitoring: OBJECT,
  placementConstraints: { kind: 'list', of: OBJECT, max: 10 },
  placementStrategy: { kind: 'list', of: OBJECT, max: 5 },
  healthCheckGracePeriodSeconds: { kind: 'integer', min: 0, max: 2_147_483_647 },
  availabilityZoneRebalancing: { kind: 'string', oneOf: ['ENABLED', 'DISABLED'] },
  enableExecuteCommand: FLAG,
  enableECSManagedTags: FLAG,
  propagateTags: { kind: 'string', oneOf: ['TASK_DEFINITION', 'SERVICE', 'NONE'] },
} as const satisfies StructureShape['members'];
