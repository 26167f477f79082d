import type { JsonObject } from '../json.ts';
import { invalidParameter } from '../refusal.ts';
import type { World } from '../world.ts';
import { deepEqual } from './deep-equal.ts';
import type { RevisionConfig } from './deployment.ts';
import type { Revision } from './revision.ts';
import { runnableRevision } from './revisions.ts';
import type { ServiceSettings } from './service.ts';
import { checkHooks } from './stages/check-hooks.ts';
import { checkStrategy } from './stages/check-strategy.ts';

/** What a service has when nothing is said. @source reference/service-deployments.md sections 1 and 2 */
const DEFAULT_DEPLOYMENT: JsonObject = {
  deploymentCircuitBreaker: { enable: false, rollback: false },
  maximumPercent: 200,
  minimumHealthyPercent: 100,
  strategy: 'ROLLING',
  bakeTimeInMinutes: 0,
};

const DEFAULT_SETTINGS: ServiceSettings = {
  deploymentConfiguration: DEFAULT_DEPLOYMENT,
  placementConstraints: [],
  placementStrategy: [],
  healthCheckGracePeriodSeconds: 0,
  availabilityZoneRebalancing: 'ENABLED',
  enableExecuteCommand: false,
  enableECSManagedTags: false,
  propagateTags: 'NONE',
};

/** Members of a service revision that a request may give as they are. */
const CONFIG_MEMBERS = [
  'launchType',
  'capacityProviderStrategy',
  'platformVersion',
  'networkConfiguration',
  'loadBalancers',
  'serviceRegistries',
  'serviceConnectConfiguration',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
  'gatewayConnectors',
  'monitoring',
] as const;

/** Settings of a service after a request: what it gives replaces what was there. */
export function settingsFrom(request: JsonObject, before = DEFAULT_SETTINGS): ServiceSettings {
  const names = Object.keys(DEFAULT_SETTINGS);
  const given = Object.entries(request).filter(
    ([name, value]) => names.includes(name) && value !== undefined,
  );
  const settings = { ...before, ...Object.fromEntries(given) } as ServiceSettings;
  const configuration = request.deploymentConfiguration as JsonObject | undefined;
  const merged = mergedWith(before.deploymentConfiguration, configuration ?? {});
  checkStrategy(configuration ?? {}, merged);
  checkHooks((merged.lifecycleHooks ?? []) as readonly JsonObject[]);
  checkDeployment(merged);
  return { ...settings, deploymentConfiguration: merged };
}

/** Numbers of a strategy go with it. */
function mergedWith(before: JsonObject, given: JsonObject): JsonObject {
  const { linearConfiguration, canaryConfiguration, ...rest } = { ...before, ...given };
  return {
    ...rest,
    ...(rest.strategy === 'LINEAR' && linearConfiguration !== undefined && { linearConfiguration }),
    ...(rest.strategy === 'CANARY' && canaryConfiguration !== undefined && { canaryConfiguration }),
  };
}

function checkDeployment(configuration: JsonObject): void {
  const minimum = Number(configuration.minimumHealthyPercent);
  const maximum = Number(configuration.maximumPercent);
  if (maximum === 0 && minimum === 0) {
    throw invalidParameter(
      'Both maximumPercent and minimumHealthyPercent cannot be 0 as this will block deployments.',
    );
  }
  if (maximum < minimum) {
    throw invalidParameter('maximumPercent cannot be less than minimumHealthyPercent.');
  }
}

/**
 * What the service revision after a request fixes.
 * @throws Refusal for a task definition that is not there or does not fit the rest
 */
export function configFrom(
  world: World,
  request: JsonObject,
  before?: RevisionConfig,
): RevisionConfig {
  const reference = request.taskDefinition ?? before?.taskDefinitionArn;
  if (typeof reference !== 'string') throw invalidParameter('TaskDefinition can not be blank.');
  // A service may go on with a revision that was deregistered meanwhile.
  const isNew = request.taskDefinition !== undefined;
  const revision = isNew ? runnableRevision(world, reference) : world.ecs.revisions.get(reference);
  const given = CONFIG_MEMBERS.filter((name) => request[name] !== undefined);
  const config = {
    loadBalancers: [],
    serviceRegistries: [],
    ...before,
    ...Object.fromEntries(given.map((name) => [name, request[name]])),
    ...placeFrom(request),
    taskDefinitionArn: revision?.arn ?? reference,
  } as RevisionConfig;
  if (revision !== undefined) checkFit(config, revision);
  return config;
}

/** A strategy takes the place of a launch type; an empty one gives it back. */
function placeFrom({ capacityProviderStrategy, launchType }: JsonObject): JsonObject {
  if (!Array.isArray(capacityProviderStrategy) || launchType !== undefined) return {};
  return capacityProviderStrategy.length > 0
    ? { launchType: undefined }
    : { launchType: 'EC2', capacityProviderStrategy: undefined };
}

function checkFit(config: RevisionConfig, { definition, compatibilities }: Revision): void {
  const isVpc = definition.networkMode === 'awsvpc';
  if (isVpc && config.networkConfiguration === undefined) {
    throw invalidParameter(
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    );
  }
  if (!isVpc && config.networkConfiguration !== undefined) {
    throw invalidParameter(
      'Network Configuration is not valid for the given networkMode of this task definition.',
    );
  }
  if (config.launchType !== undefined && !compatibilities.includes(config.launchType)) {
    throw invalidParameter(`Task definition does not support launch_type ${config.launchType}.`);
  }
  for (const one of config.loadBalancers) checkTarget(one, definition.containerDefinitions);
}

function checkTarget(balancer: JsonObject, containers: readonly JsonObject[]): void {
  const name = String(balancer.containerName);
  const port = balancer.containerPort;
  const container = containers.find((one) => one.name === name);
  if (container === undefined) {
    throw invalidParameter(`The container ${name} does not exist in the task definition.`);
  }
  const mappings = container.portMappings as readonly JsonObject[];
  if (mappings.some((one) => one.containerPort === port)) return;
  throw invalidParameter(
    `The container ${name} did not have a container port ${String(port)} defined.`,
  );
}

/** Whether going from one configuration to another takes a deployment. Capacity providers alone do not. */
export function needsDeployment(before: RevisionConfig, after: RevisionConfig): boolean {
  const comparable = ({ capacityProviderStrategy: _, ...rest }: RevisionConfig) =>
    rest as JsonObject;
  return !deepEqual(comparable(before), comparable(after));
}
