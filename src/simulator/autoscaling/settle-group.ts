import { groupProvider, isDraining } from '../ecs/capacity/group-provider.ts';
import { placeWaiting } from '../ecs/capacity/waiting.ts';
import {
  deregisterInstance,
  registerInstance,
  setInstanceStatus,
} from '../ecs/instances/instances.ts';
import { schedule, type World } from '../world.ts';
import { bootMsOf, type GroupInstance, offerOf, type ScalingGroup } from './group.ts';

/** A machine that is being emptied is looked at so often; the pace of the mock. */
const LOOK_MS = 15_000;

/** Launches and ends machines until a group has as many as it should, and lets those that have booted join their cluster. */
export function settleGroup(world: World, group: ScalingGroup): void {
  const staying = () => group.instances.filter(({ lifecycle }) => lifecycle !== 'Terminating');
  while (staying().length < group.desiredCapacity) launch(world, group);
  const surplus = staying().length - group.desiredCapacity;
  for (const one of endable(world, group).slice(0, Math.max(0, surplus))) end(world, group, one);
  for (const one of group.instances) {
    if (one.lifecycle === 'Terminating') finishEnd(world, group, one);
    else if (world.nowMs >= one.launchedAtMs + bootMsOf(group)) join(world, group, one);
  }
}

function launch(world: World, group: ScalingGroup): void {
  const zones = zonesOf(world, group);
  const held = (zone: string) => group.instances.filter((one) => one.zone === zone).length;
  const [zone = `${world.region}a`] = zones.toSorted((a, b) => held(a) - held(b));
  const id = `i-${world.random.hex(17)}`;
  group.instances.push({ id, zone, launchedAtMs: world.nowMs, lifecycle: 'Pending' });
  schedule(world, bootMsOf(group), { kind: 'group-due', groupName: group.name });
}

function zonesOf({ region }: World, { settings }: ScalingGroup): readonly string[] {
  const given = (settings.AvailabilityZones ?? []) as readonly string[];
  return given.length > 0 ? given : ['a', 'b', 'c'].map((letter) => region + letter);
}

/** The machine is up: its agent registers with the cluster that has the group's capacity provider. */
function join(world: World, group: ScalingGroup, one: GroupInstance): void {
  one.lifecycle = 'InService';
  const found = groupProvider(world, group);
  if (found === undefined || one.containerInstanceArn !== undefined) return;
  const { arn } = registerInstance(world, found.cluster, {
    ...offerOf(group),
    ec2InstanceId: one.id,
    zone: one.zone,
    capacityProviderName: found.provider.name,
  });
  one.containerInstanceArn = arn;
  placeWaiting(world, found.cluster.arn);
}

/** Machines that may be ended, the oldest first; with managed termination protection only those without a task. */
function endable(world: World, group: ScalingGroup): readonly GroupInstance[] {
  const isProtected = groupProvider(world, group)?.isProtected === true;
  return group.instances
    .filter(({ lifecycle }) => lifecycle !== 'Terminating')
    .filter((one) => !isProtected || tasksOn(world, one) === 0)
    .sort((a, b) => tasksOn(world, a) - tasksOn(world, b) || a.launchedAtMs - b.launchedAtMs);
}

function tasksOn({ ecs }: World, { containerInstanceArn = '' }: GroupInstance): number {
  return ecs.instances.get(containerInstanceArn)?.tasks.size ?? 0;
}

function end(world: World, group: ScalingGroup, one: GroupInstance): void {
  one.lifecycle = 'Terminating';
  const instance = world.ecs.instances.get(one.containerInstanceArn ?? '');
  if (instance !== undefined && isDraining(world, group)) {
    setInstanceStatus(world, instance, 'DRAINING');
  }
}

/** With managed draining a machine is ended when it is empty, else at once, and its tasks with it. */
function finishEnd(world: World, group: ScalingGroup, one: GroupInstance): void {
  const instance = world.ecs.instances.get(one.containerInstanceArn ?? '');
  if (instance?.status === 'DRAINING' && instance.tasks.size > 0) {
    schedule(world, LOOK_MS, { kind: 'group-due', groupName: group.name });
    return;
  }
  if (instance !== undefined && instance.status !== 'INACTIVE') {
    const reason = `Host EC2 (instance ${one.id}) terminated.`;
    deregisterInstance(world, instance, { force: true, reason });
  }
  group.instances = group.instances.filter((other) => other !== one);
}
