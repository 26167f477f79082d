const REQUEST = 'CreateServiceRequest';

/**
 * Members that Amazon ECS wants although the SDK types call every member optional (API reference, CreateService,
 * "Required: Yes"). The name of the service may come from an input instead, so it is left out on purpose.
 */
const REQUIRED = {
  AwsVpcConfiguration: ['subnets'],
  CapacityProviderStrategyItem: ['capacityProvider'],
  DeploymentAlarms: ['enable', 'rollback'],
  DeploymentCircuitBreaker: ['enable', 'rollback'],
  DeploymentController: ['type'],
  DeploymentLifecycleHook: ['lifecycleStages'],
  LogConfiguration: ['logDriver'],
  ServiceConnectClientAlias: ['port'],
  ServiceConnectConfiguration: ['enabled'],
  ServiceConnectService: ['portName'],
  ServiceManagedEBSVolumeConfiguration: ['roleArn'],
  ServiceVolumeConfiguration: ['name'],
  VpcLatticeConfiguration: ['roleArn', 'targetGroupArn', 'portName'],
};

/** Shares of traffic are the only numbers that need not be whole. @source API reference, DeploymentConfiguration */
const FRACTIONS = [
  ['LinearConfiguration', 'stepPercent'],
  ['CanaryConfiguration', 'canaryPercent'],
];

const TEXT = { type: 'string' };
const COUNT = { type: 'integer' };

/** Numbers of tasks that scaling stays between. */
const BOUNDS = { minCapacity: COUNT, maxCapacity: COUNT };

const POLICY = {
  type: 'object',
  properties: {
    policyName: TEXT,
    policyType: { type: 'string', enum: ['TargetTrackingScaling', 'StepScaling'] },
    targetTrackingScalingPolicyConfiguration: { type: 'object' },
    stepScalingPolicyConfiguration: { type: 'object' },
  },
  required: ['policyName'],
  additionalProperties: false,
};

const SCHEDULED_ACTION = {
  type: 'object',
  properties: {
    scheduledActionName: TEXT,
    schedule: TEXT,
    timezone: TEXT,
    startTime: TEXT,
    endTime: TEXT,
    scalableTargetAction: { type: 'object', properties: BOUNDS, additionalProperties: false },
  },
  required: ['scheduledActionName', 'schedule', 'scalableTargetAction'],
  additionalProperties: false,
};

/**
 * The section of our own: what Application Auto Scaling does with the service, in the members of its own requests.
 * What is inside a policy is for that service to say.
 */
const AUTOSCALING = {
  type: 'object',
  properties: {
    ...BOUNDS,
    roleArn: TEXT,
    policies: { type: 'array', items: POLICY },
    scheduledActions: { type: 'array', items: SCHEDULED_ACTION },
  },
  required: ['minCapacity', 'maxCapacity'],
  additionalProperties: false,
};

/** Hook details are any JSON, in a type that holds itself. */
function withoutDocuments({ __DocumentType: _recursive, ...definitions }) {
  const hook = definitions.DeploymentLifecycleHook;
  const kept = Object.entries(definitions).filter(([name]) => !/Document/.test(name));
  return {
    ...Object.fromEntries(kept),
    DeploymentLifecycleHook: { ...hook, properties: { ...hook.properties, hookDetails: {} } },
  };
}

function withFractions(definitions) {
  const changed = FRACTIONS.map(([name, member]) => {
    const { properties, ...rest } = definitions[name];
    return [name, { ...rest, properties: { ...properties, [member]: { type: 'number' } } }];
  });
  return { ...definitions, ...Object.fromEntries(changed) };
}

/**
 * The schema of a service definition, for editors and, as `strict`, for the check.
 *
 * @param {(request: string, required: object) => {root: object, definitions: object}} requestSchema
 */
export function serviceSchema(requestSchema) {
  const { root, definitions } = requestSchema(REQUEST, REQUIRED);
  const strict = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { ...root.properties, 'x-slipway-autoscaling': AUTOSCALING },
    additionalProperties: false,
    definitions: withFractions(withoutDocuments(definitions)),
  };
  const schema = {
    ...strict,
    title: 'Amazon ECS service definition',
    description:
      'What CreateService takes, and a section on autoscaling. Generated from the types of @aws-sdk/client-ecs.',
    properties: { $schema: TEXT, ...strict.properties },
    patternProperties: { '^x-slipway-': {} },
  };
  return { schema, strict };
}
