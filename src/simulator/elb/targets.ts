import type { Task } from '../ecs/task.ts';
import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { timingOf } from './check-times.ts';
import { type CheckTimes, checkTimes } from './health-check.ts';
import type { Target, TargetGroup } from './state.ts';
import { balancersOf, targetGroupOf } from './target-groups.ts';
import {
  drainingHealth,
  healthAfter,
  healthOfTask,
  NOT_CHECKED,
  NOT_IN_USE,
  type TargetHealth,
} from './target-health.ts';

/** A target of a group and how it is. */
export interface TargetStatus {
  readonly id: string;
  readonly port: number;
  readonly availabilityZone?: string;
  readonly health: TargetHealth;
}

/** Targets of a group: tasks of services first, then what was registered by hand. */
export function targetsOf(world: World, group: TargetGroup): readonly TargetStatus[] {
  const isUsed = balancersOf(world, group.arn).length > 0;
  const asShown = (health: TargetHealth): TargetHealth => {
    if (!isUsed) return NOT_IN_USE;
    return group.settings.HealthCheckEnabled === false ? NOT_CHECKED : health;
  };
  const times = checkTimes(group.settings);
  const all = [...taskTargets(world, group, times), ...ownTargets(world, group, times)];
  return all.map((one) => ({ ...one, health: asShown(one.health) }));
}

function taskTargets(world: World, group: TargetGroup, times: CheckTimes): TargetStatus[] {
  const found: TargetStatus[] = [];
  for (const tasks of world.ecs.working.values()) {
    for (const task of tasks) {
      const entry = task.loadBalancers.find((one) => one.targetGroupArn === group.arn);
      const health = entry && healthOfTask(world, task, times);
      if (entry === undefined || health === undefined) continue;
      found.push({ ...placeOf(world, task, { entry, group }), health });
    }
  }
  return found;
}

/** Where a task is reached: its own address, or a port of the instance it runs on. */
function placeOf(
  world: World,
  task: Task,
  { entry, group }: { readonly entry: JsonObject; readonly group: TargetGroup },
) {
  const { availabilityZone } = task;
  const details = (task.attachments[0]?.details ?? []) as readonly JsonObject[];
  const address = details.find((one) => one.name === 'privateIPv4Address')?.value;
  if (group.settings.TargetType === 'ip' && address !== undefined) {
    return { id: String(address), port: Number(entry.containerPort), availabilityZone };
  }
  const instance = world.ecs.instances.get(task.containerInstanceArn ?? '');
  const binding = task.bindings.find((one) => one.containerPort === entry.containerPort);
  if (instance !== undefined && binding !== undefined) {
    return { id: instance.ec2InstanceId, port: binding.hostPort };
  }
  const digits = task.arn.slice(-17);
  // Ports that Docker gives by itself start here.
  const port = 32_768 + (Number.parseInt(digits.slice(-4), 16) % 28_232);
  return { id: `i-${digits}`, port };
}

function ownTargets(world: World, group: TargetGroup, times: CheckTimes): TargetStatus[] {
  const delayMs = timingOf(world, group.arn).drainMs;
  return group.targets
    .filter((one) => one.drainsSinceMs === undefined || one.drainsSinceMs + delayMs > world.nowMs)
    .map((one) => ({
      id: one.id,
      port: one.port,
      health:
        one.drainsSinceMs === undefined
          ? healthAfter(world.nowMs - one.registeredAtMs, times)
          : drainingHealth(),
    }));
}

/** Registers targets; one that is there stays as it is. @throws Refusal TargetGroupNotFound, InvalidTarget */
export function registerTargets(world: World, arn: string, given: readonly JsonObject[]): void {
  const group = targetGroupOf(world, arn);
  const added = given.map((one): Target => {
    const id = String(one.Id);
    checkTarget(group, id);
    const port = Number(one.Port ?? group.settings.Port ?? 0);
    return { id, port, registeredAtMs: world.nowMs };
  });
  const isNew = (one: Target) =>
    !group.targets.some((known) => isSame(known, one) && known.drainsSinceMs === undefined);
  const fresh = added.filter(isNew);
  const kept = group.targets.filter((known) => !fresh.some((one) => isSame(known, one)));
  group.targets = [...kept, ...fresh];
}

function isSame(a: Target, b: Target): boolean {
  return a.id === b.id && a.port === b.port;
}

function checkTarget({ settings }: TargetGroup, id: string): void {
  const patterns: { readonly [type: string]: RegExp } = {
    instance: /^i-[0-9a-f]+$/,
    ip: /^[0-9a-fA-F.:]+$/,
    lambda: /^arn:/,
    alb: /^arn:/,
  };
  if (patterns[String(settings.TargetType)]?.test(id) !== false) return;
  throw new Refusal('InvalidTarget', `The following targets are not valid: '${id}'`);
}

/** Takes targets out after they were drained. @throws Refusal TargetGroupNotFound, InvalidTarget */
export function deregisterTargets(world: World, arn: string, given: readonly JsonObject[]): void {
  const group = targetGroupOf(world, arn);
  for (const one of given) {
    const isMeant = (target: Target) =>
      target.id === one.Id && (one.Port === undefined || target.port === one.Port);
    if (!group.targets.some(isMeant)) continue;
    group.targets = group.targets.map((target) =>
      isMeant(target) ? { ...target, drainsSinceMs: target.drainsSinceMs ?? world.nowMs } : target,
    );
  }
}
