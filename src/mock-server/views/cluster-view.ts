import type { Cluster } from '../../simulator/ecs/cluster.ts';
import { instancesOf } from '../../simulator/ecs/instances/instances.ts';
import { isLive, isPending } from '../../simulator/ecs/task.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';

/** A cluster as DescribeClusters shows it. */
export function clusterView(world: World, cluster: Cluster): JsonObject {
  const inside = <T extends { clusterArn: string }>(all: Map<string, T>) =>
    [...all.values()].filter((one) => one.clusterArn === cluster.arn);
  const tasks = inside(world.ecs.tasks);
  const pending = tasks.filter(isPending).length;
  const services = inside(world.ecs.services).filter((one) => one.status !== 'INACTIVE');
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    configuration: cluster.configuration,
    status: cluster.status,
    registeredContainerInstancesCount: instancesOf(world, cluster.arn).length,
    runningTasksCount: tasks.filter(isLive).length - pending,
    pendingTasksCount: pending,
    activeServicesCount: services.length,
    statistics: [],
    tags: [],
    settings: cluster.settings,
    capacityProviders: cluster.capacityProviders,
    defaultCapacityProviderStrategy: cluster.defaultCapacityProviderStrategy,
    serviceConnectDefaults: cluster.serviceConnectDefaults,
  };
}
