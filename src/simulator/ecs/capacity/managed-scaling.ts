import { offerOf, type ScalingGroup } from '../../autoscaling/group.ts';
import { settleGroup } from '../../autoscaling/settle-group.ts';
import { addDatum } from '../../cloudwatch/series.ts';
import { schedule, type World } from '../../world.ts';
import type { Cluster } from '../cluster.ts';
import { instancesOf } from '../instances/instances.ts';
import type { CapacityProvider } from './capacity-provider.ts';
import { clusterOf, groupNameOf, type Scaling, scalingOf } from './group-provider.ts';
import { managedOffer } from './managed-offer.ts';
import { neededMachines } from './need.ts';
import { giveUpWaiting, placeWaiting, waitingIn } from './waiting.ts';

/** Managed scaling looks at its metric once a minute. @source Amazon ECS developer guide, CapacityProviderReservation has a period of a minute */
const LOOK_MS = 60_000;

/** Machines of a group that the mock makes up for a provider whose group nobody created. */
const MOST_MACHINES = 10;

/** Starts to look after the group of a provider, if it is to be scaled; a second start changes nothing. */
export function beginScaling(world: World, provider: CapacityProvider): void {
  if (scalingOf(provider) === undefined || provider.isScaling === true) return;
  provider.isScaling = true;
  const name = groupNameOf(provider);
  if (!world.autoScaling.groups.has(name)) makeGroup(world, provider, name);
  schedule(world, 1_000, { kind: 'scaling-due', providerName: provider.name });
}

function makeGroup(world: World, provider: CapacityProvider, name: string): void {
  const isManaged = provider.type === 'MANAGED_INSTANCES';
  const given = provider.settings.autoScalingGroupProvider as { autoScalingGroupArn?: string };
  world.autoScaling.groups.set(name, {
    name,
    arn: given?.autoScalingGroupArn ?? `arn:aws:autoscaling:${world.region}:${name}`,
    settings: { AutoScalingGroupName: name, ...(isManaged && { Tags: managedOffer(provider) }) },
    minSize: 0,
    maxSize: isManaged ? 1_000 : MOST_MACHINES,
    desiredCapacity: 0,
    instances: [],
    createdAtMs: world.nowMs,
  });
}

/** One look of managed scaling at a capacity provider. */
export function scale(world: World, providerName: string): void {
  const provider = world.ecs.capacityProviders.get(providerName);
  const scaling = provider && scalingOf(provider);
  const group = scaling && world.autoScaling.groups.get(scaling.groupName);
  if (provider === undefined || scaling === undefined || group === undefined) {
    if (provider !== undefined) provider.isScaling = false;
    return;
  }
  const cluster = clusterOf(world, provider);
  if (cluster !== undefined) {
    placeWaiting(world, cluster.arn);
    resize(world, { provider, scaling, group, cluster });
    giveUpWaiting(world, cluster.arn);
  }
  settleGroup(world, group);
  schedule(world, LOOK_MS, { kind: 'scaling-due', providerName });
}

interface Scaled {
  readonly provider: CapacityProvider;
  readonly scaling: Scaling;
  readonly group: ScalingGroup;
  readonly cluster: Cluster;
}

function resize(world: World, { provider, scaling, group, cluster }: Scaled): void {
  const staying = group.instances.filter(({ lifecycle }) => lifecycle !== 'Terminating').length;
  const leaving = leavingOf(world, group);
  const present = staying - leaving;
  const own = instancesOf(world, cluster.arn).filter(
    (one) => one.capacityProviderName === provider.name && one.status === 'ACTIVE',
  );
  const waiting = waitingIn(world, cluster.arn).filter(
    ({ start }) => start.capacityProviderName === provider.name,
  );
  const needed = neededMachines(world, own, { waiting, offer: offerOf(group) });
  const reservation = reservationOf(needed, present);
  publish(world, { provider, cluster, reservation });
  const wanted = Math.ceil((needed * 100) / scaling.targetCapacity);
  if (reservation > scaling.targetCapacity) {
    const step = Math.max(scaling.leastStep, Math.min(scaling.mostStep, wanted - present));
    group.desiredCapacity = Math.min(group.maxSize, Math.max(staying, staying + step));
  }
  const isIdle = reservation < scaling.targetCapacity;
  shrink(world, { scaling, group, wanted: wanted + leaving, isIdle });
}

/**
 * Machines of a group that are being emptied and still have tasks: nothing more is placed there, so that others have to
 * come for those tasks. An empty one counts as a machine that is not needed, and ends with the others.
 */
function leavingOf({ ecs }: World, { instances }: ScalingGroup): number {
  return instances.filter(({ lifecycle, containerInstanceArn = '' }) => {
    const machine = ecs.instances.get(containerInstanceArn);
    return lifecycle !== 'Terminating' && machine?.status === 'DRAINING' && machine.tasks.size > 0;
  }).length;
}

/** Percent of the machines that are needed. @source Amazon ECS developer guide: 100 when none is there or needed, 200 when only none is there */
function reservationOf(needed: number, present: number): number {
  if (present === 0) return needed > 0 ? 200 : 100;
  return (needed / present) * 100;
}

function publish(
  world: World,
  seen: Pick<Scaled, 'provider' | 'cluster'> & { readonly reservation: number },
): void {
  const { provider, cluster, reservation } = seen;
  addDatum(world, 'AWS/ECS/ManagedScaling', {
    MetricName: 'CapacityProviderReservation',
    Dimensions: [
      { Name: 'CapacityProviderName', Value: provider.name },
      { Name: 'ClusterName', Value: cluster.name },
    ],
    Value: reservation,
  });
}

interface Shrinking extends Pick<Scaled, 'scaling' | 'group'> {
  readonly wanted: number;
  readonly isIdle: boolean;
}

/** A group gets smaller only after it was too large for a while. */
function shrink(world: World, { scaling, group, wanted, isIdle }: Shrinking): void {
  if (!isIdle) {
    delete group.idleSinceMs;
    return;
  }
  group.idleSinceMs ??= world.nowMs;
  if (world.nowMs - group.idleSinceMs < scaling.shrinkAfterMs) return;
  const least = Math.max(group.minSize, wanted, group.desiredCapacity - scaling.mostStep);
  group.desiredCapacity = Math.min(group.desiredCapacity, least);
}
