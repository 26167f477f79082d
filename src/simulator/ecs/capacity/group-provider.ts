import type { ScalingGroup } from '../../autoscaling/group.ts';
import type { JsonObject } from '../../json.ts';
import type { World } from '../../world.ts';
import type { Cluster } from '../cluster.ts';
import type { CapacityProvider } from './capacity-provider.ts';

/** How a capacity provider scales its group. */
export interface Scaling {
  readonly groupName: string;
  /** Percent of the group that is to be in use. */
  readonly targetCapacity: number;
  readonly leastStep: number;
  readonly mostStep: number;
  /** Only machines without a task are ended. */
  readonly isProtected: boolean;
  /** A group that is larger than needed for so long gets smaller. */
  readonly shrinkAfterMs: number;
}

/** Managed scaling waits for 15 data points of a minute before it makes a group smaller. @source Amazon ECS developer guide, "How Amazon ECS managed scaling works" */
const SHRINK_AFTER_MS = 15 * 60_000;

/** A managed instance that is idle is ended after so long unless scaleInAfter says otherwise; the pace of the mock. */
const IDLE_MS = 300_000;

/** How a provider scales; undefined for one that does not. */
export function scalingOf(provider: CapacityProvider): Scaling | undefined {
  if (provider.status !== 'ACTIVE') return undefined;
  if (provider.type === 'MANAGED_INSTANCES') return managedInstances(provider);
  const group = provider.settings.autoScalingGroupProvider as JsonObject | undefined;
  const managed = (group?.managedScaling ?? {}) as JsonObject;
  if (group === undefined || managed.status !== 'ENABLED') return undefined;
  return {
    groupName: groupNameOf(provider),
    targetCapacity: Number(managed.targetCapacity),
    leastStep: Number(managed.minimumScalingStepSize),
    mostStep: Number(managed.maximumScalingStepSize),
    isProtected: group.managedTerminationProtection === 'ENABLED',
    shrinkAfterMs: SHRINK_AFTER_MS,
  };
}

/** ECS launches these machines by itself, as many as tasks need, and ends those that are idle. */
function managedInstances(provider: CapacityProvider): Scaling {
  const given = provider.settings.managedInstancesProvider as JsonObject;
  const { scaleInAfter } = (given.infrastructureOptimization ?? {}) as JsonObject;
  const seconds = typeof scaleInAfter === 'number' ? scaleInAfter : IDLE_MS / 1000;
  return {
    groupName: groupNameOf(provider),
    targetCapacity: 100,
    leastStep: 1,
    mostStep: 10_000,
    isProtected: true,
    shrinkAfterMs: seconds < 0 ? Number.POSITIVE_INFINITY : seconds * 1000,
  };
}

/** Name of the group behind a provider; that of managed instances is the provider's own. */
export function groupNameOf({ name, settings }: CapacityProvider): string {
  const group = settings.autoScalingGroupProvider as JsonObject | undefined;
  if (group === undefined) return `ecs-managed-${name}`;
  const arn = String(group.autoScalingGroupArn);
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** The capacity provider of a group and the cluster that it serves; undefined as long as one is missing. */
export function groupProvider(world: World, group: ScalingGroup) {
  const providers = [...world.ecs.capacityProviders.values()];
  const provider = providers.find((one) => groupNameOf(one) === group.name);
  const cluster = provider && clusterOf(world, provider);
  if (provider === undefined || cluster === undefined) return undefined;
  return { provider, cluster, isProtected: scalingOf(provider)?.isProtected === true };
}

/** The first active cluster that has a provider. */
export function clusterOf(world: World, provider: CapacityProvider): Cluster | undefined {
  return [...world.ecs.clusters.values()].find(
    (one) =>
      one.status === 'ACTIVE' &&
      (one.arn === provider.clusterArn || one.capacityProviders.includes(provider.name)),
  );
}

/** Whether machines of a group are emptied before they are ended. @source API reference, AutoScalingGroupProvider.managedDraining */
export function isDraining(world: World, group: ScalingGroup): boolean {
  const settings = groupProvider(world, group)?.provider.settings.autoScalingGroupProvider;
  return (settings as JsonObject | undefined)?.managedDraining !== 'DISABLED';
}
