import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { clusterArn } from './arns.ts';
import type { Cluster } from './cluster.ts';
import { isOver } from './task.ts';

/** What CreateCluster may say besides the name. */
export interface ClusterParts {
  readonly settings?: readonly JsonObject[];
  readonly configuration?: JsonObject;
  readonly capacityProviders?: readonly string[];
  readonly defaultCapacityProviderStrategy?: readonly JsonObject[];
}

/** Creates a cluster, or gives back the active one of that name. */
export function createCluster(world: World, name: string, parts: ClusterParts = {}): Cluster {
  const arn = clusterArn(world, name);
  const known = world.ecs.clusters.get(arn);
  if (known?.status === 'ACTIVE') return known;
  const { configuration } = parts;
  const cluster: Cluster = {
    arn,
    name,
    status: 'ACTIVE',
    settings: parts.settings ?? [{ name: 'containerInsights', value: 'disabled' }],
    capacityProviders: parts.capacityProviders ?? [],
    defaultCapacityProviderStrategy: parts.defaultCapacityProviderStrategy ?? [],
    ...(configuration && { configuration }),
  };
  world.ecs.clusters.set(arn, cluster);
  return cluster;
}

/** Gives a cluster other settings, one by one by their names, or another configuration. */
export function updateCluster(cluster: Cluster, request: JsonObject): Cluster {
  const { settings, configuration, serviceConnectDefaults } = request;
  const merged = new Map(cluster.settings.map((one) => [one.name, one]));
  for (const one of (settings ?? []) as readonly JsonObject[]) merged.set(one.name, one);
  cluster.settings = [...merged.values()];
  if (configuration !== undefined) cluster.configuration = configuration as JsonObject;
  if (serviceConnectDefaults !== undefined) {
    cluster.serviceConnectDefaults = serviceConnectDefaults as JsonObject;
  }
  return cluster;
}

/**
 * The active cluster of a name or ARN.
 * @throws Refusal ClusterNotFoundException, for a deleted one too
 */
export function activeCluster(world: World, nameOrArn = 'default'): Cluster {
  const found = world.ecs.clusters.get(clusterArn(world, nameOrArn));
  if (found?.status !== 'ACTIVE')
    throw new Refusal('ClusterNotFoundException', 'Cluster not found.');
  return found;
}

/**
 * Deletes a cluster: it stays to be seen as INACTIVE.
 * @throws Refusal when something is left in it
 */
export function deleteCluster(world: World, nameOrArn: string): Cluster {
  const cluster = activeCluster(world, nameOrArn);
  const { services, tasks } = world.ecs;
  const hasServices = [...services.values()].some(
    (one) => one.clusterArn === cluster.arn && one.status !== 'INACTIVE',
  );
  if (hasServices) {
    throw new Refusal(
      'ClusterContainsServicesException',
      'The Cluster cannot be deleted while Services are active.',
    );
  }
  if ([...tasks.values()].some((one) => one.clusterArn === cluster.arn && !isOver(one))) {
    throw new Refusal(
      'ClusterContainsTasksException',
      'The Cluster cannot be deleted while Tasks are active.',
    );
  }
  cluster.status = 'INACTIVE';
  return cluster;
}
