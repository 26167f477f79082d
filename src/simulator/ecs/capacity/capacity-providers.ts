import type { JsonObject } from '../../json.ts';
import { clientRefusal, invalidParameter, Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { ecsArn, shortName } from '../arns.ts';
import type { Cluster } from '../cluster.ts';
import { shownConfig } from '../shown-config.ts';
import { type CapacityProvider, FARGATE_PROVIDERS } from './capacity-provider.ts';
import { sharesOf } from './shares.ts';

/** Defaults of managed scaling. @source API reference, ManagedScaling */
const SCALING = {
  status: 'DISABLED',
  targetCapacity: 100,
  minimumScalingStepSize: 1,
  maximumScalingStepSize: 10_000,
  instanceWarmupPeriod: 300,
} as const;

const NOT_FOUND =
  'The specified capacity provider does not exist. Specify a valid name or ARN and try again.';

/** All capacity providers of a world, those of Fargate first. */
export function allProviders(world: World): readonly CapacityProvider[] {
  return [
    ...FARGATE_PROVIDERS.map((name) => fargate(world, name)),
    ...world.ecs.capacityProviders.values(),
  ];
}

function fargate(world: World, name: (typeof FARGATE_PROVIDERS)[number]): CapacityProvider {
  const arn = ecsArn(world, `capacity-provider/${name}`);
  return { arn, name, type: name, status: 'ACTIVE', settings: {} };
}

/** A capacity provider by name or ARN. */
export function findProvider(world: World, nameOrArn: string): CapacityProvider | undefined {
  return allProviders(world).find(({ name }) => name === shortName(nameOrArn));
}

/** @throws Refusal ClientException when there is none */
export function knownProvider(world: World, nameOrArn: string): CapacityProvider {
  const found = findProvider(world, nameOrArn);
  if (found === undefined) throw clientRefusal(NOT_FOUND);
  return found;
}

/** Creates a capacity provider. @throws Refusal for a name that is taken or not allowed, or without a group */
export function createProvider(world: World, request: JsonObject): CapacityProvider {
  const name = String(request.name);
  if (/^(aws|ecs|fargate)/i.test(name)) {
    throw invalidParameter('The capacity provider name cannot begin with aws, ecs or fargate.');
  }
  if (findProvider(world, name)?.status === 'ACTIVE') {
    throw clientRefusal(
      `The specified capacity provider already exists. To change its configuration, update the capacity provider.`,
    );
  }
  const { autoScalingGroupProvider, managedInstancesProvider, cluster } = request;
  if ((autoScalingGroupProvider === undefined) === (managedInstancesProvider === undefined)) {
    throw invalidParameter(
      'Specify either autoScalingGroupProvider or managedInstancesProvider, but not both.',
    );
  }
  const isGroup = autoScalingGroupProvider !== undefined;
  const provider: CapacityProvider = {
    arn: ecsArn(world, `capacity-provider/${name}`),
    name,
    type: isGroup ? 'EC2_AUTOSCALING' : 'MANAGED_INSTANCES',
    status: 'ACTIVE',
    updateStatus: 'CREATE_COMPLETE',
    ...(typeof cluster === 'string' && { clusterArn: cluster }),
    settings: isGroup
      ? { autoScalingGroupProvider: groupFrom(autoScalingGroupProvider as JsonObject) }
      : { managedInstancesProvider },
  };
  world.ecs.capacityProviders.set(name, provider);
  return provider;
}

function groupFrom(given: JsonObject): JsonObject {
  const managedScaling = { ...SCALING, ...(given.managedScaling as JsonObject | undefined) };
  const { targetCapacity } = managedScaling;
  if (targetCapacity < 1 || targetCapacity > 100) {
    throw invalidParameter('targetCapacity must be between 1 and 100.');
  }
  const protection = given.managedTerminationProtection ?? 'DISABLED';
  if (protection === 'ENABLED' && managedScaling.status !== ('ENABLED' as string)) {
    throw invalidParameter(
      'Managed termination protection can only be enabled when managed scaling is enabled.',
    );
  }
  return {
    managedDraining: 'ENABLED',
    ...given,
    managedScaling,
    managedTerminationProtection: protection,
  };
}

/** Changes the settings of a provider of an Auto Scaling group. @throws Refusal ClientException when there is none */
export function updateProvider(world: World, request: JsonObject): CapacityProvider {
  const provider = knownProvider(world, String(request.name));
  const before = (provider.settings.autoScalingGroupProvider ?? {}) as JsonObject;
  const given = (request.autoScalingGroupProvider ?? {}) as JsonObject;
  const managedScaling = {
    ...(before.managedScaling as JsonObject | undefined),
    ...(given.managedScaling as JsonObject | undefined),
  };
  provider.settings = {
    autoScalingGroupProvider: groupFrom({ ...before, ...given, managedScaling }),
  };
  provider.updateStatus = 'UPDATE_COMPLETE';
  return provider;
}

/**
 * Deletes a capacity provider.
 * @throws Refusal for one of Fargate's, or one that a cluster still has
 */
export function deleteProvider(world: World, nameOrArn: string): CapacityProvider {
  const provider = knownProvider(world, nameOrArn);
  if (FARGATE_PROVIDERS.some((name) => name === provider.name)) {
    throw clientRefusal('The specified capacity provider is reserved and cannot be deleted.');
  }
  const isUsed = [...world.ecs.clusters.values()].some(
    (one) => one.status === 'ACTIVE' && one.capacityProviders.includes(provider.name),
  );
  if (isUsed) throw clientRefusal(IN_USE);
  world.ecs.capacityProviders.delete(provider.name);
  return { ...provider, status: 'INACTIVE', updateStatus: 'DELETE_COMPLETE' };
}

const IN_USE = 'The specified capacity provider is in use and cannot be removed.';

/** Says which capacity providers a cluster has and which of them its tasks use if they say nothing. @throws Refusal */
export function putProviders(
  world: World,
  cluster: Cluster,
  {
    names,
    strategy,
  }: { readonly names: readonly string[]; readonly strategy: readonly JsonObject[] },
): Cluster {
  for (const name of names) {
    if (findProvider(world, name) === undefined) throw invalidParameter(NOT_FOUND);
  }
  const short = names.map(shortName);
  for (const { capacityProvider } of strategy) {
    if (short.includes(shortName(String(capacityProvider)))) continue;
    throw invalidParameter(
      'The default capacity provider strategy can only contain capacity providers of the cluster.',
    );
  }
  if (strategy.length > 0) sharesOf({ capacityProviderStrategy: strategy }, 1);
  const removed = cluster.capacityProviders.filter((name) => !short.includes(name));
  if (removed.some((name) => isUsedIn(world, cluster, name))) {
    throw new Refusal('ResourceInUseException', IN_USE);
  }
  cluster.capacityProviders = short;
  cluster.defaultCapacityProviderStrategy = strategy;
  return cluster;
}

function isUsedIn(world: World, cluster: Cluster, name: string): boolean {
  const services = [...world.ecs.services.values()].filter(
    (one) => one.clusterArn === cluster.arn && one.status === 'ACTIVE',
  );
  return services.some((one) =>
    shownConfig(world, one)?.capacityProviderStrategy?.some(
      (item) => shortName(String(item.capacityProvider)) === name,
    ),
  );
}
