import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { schedule, type World } from '../world.ts';
import { isSchedule, nextRun } from './next-run.ts';
import { noTarget } from './policies.ts';
import { targetKey, targetOf } from './scalable-target.ts';
import { setCount } from './set-count.ts';

/**
 * Keeps a scheduled action of a target and plans its next run. What is not given again goes.
 * @throws Refusal ObjectNotFoundException, ValidationException
 */
export function putScheduledAction(world: World, request: JsonObject): void {
  if (!world.stores.scalableTargets.has(targetKey(request))) throw noTarget(request);
  checkSchedule(request);
  const key = actionKey(request);
  const before = world.stores.scheduledActions.get(key);
  const { ResourceId, ScheduledActionName } = request;
  const action: JsonObject = {
    ...request,
    ScheduledActionARN:
      before?.ScheduledActionARN ??
      `arn:aws:autoscaling:${world.region}:${world.account}:scheduledAction:${world.random.uuid()}:resource/ecs/${String(ResourceId)}:scheduledActionName/${String(ScheduledActionName)}`,
    CreationTime: before?.CreationTime ?? world.nowMs / 1000,
  };
  world.stores.scheduledActions.set(key, action);
  plan(world, key, action);
}

/** What tells one scheduled action from all others. */
function actionKey({ ResourceId, ScheduledActionName }: JsonObject): string {
  return `${String(ResourceId)} ${String(ScheduledActionName)}`;
}

/** Takes a scheduled action away. @throws Refusal ObjectNotFoundException */
export function deleteScheduledAction(world: World, request: JsonObject): void {
  if (world.stores.scheduledActions.delete(actionKey(request))) return;
  throw new Refusal(
    'ObjectNotFoundException',
    `No scheduled action found for service namespace: ecs, resource ID: ${String(request.ResourceId)}, scheduled action name: ${String(request.ScheduledActionName)}`,
  );
}

function checkSchedule(request: JsonObject): void {
  try {
    if (isSchedule(request)) return;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('ValidationException', `Invalid timezone: ${String(request.Timezone)}`);
  }
  throw new Refusal('ValidationException', `Invalid schedule: ${String(request.Schedule)}`);
}

function plan(world: World, key: string, action: JsonObject): void {
  const { scheduledPlans } = world.stores;
  const number = (scheduledPlans.get(key) ?? 0) + 1;
  scheduledPlans.set(key, number);
  const atMs = nextRun(action, world.nowMs);
  if (atMs === undefined) return;
  schedule(world, atMs - world.nowMs, { kind: 'capacity-due', key, plan: number });
}

/** Runs a scheduled action: its target gets new bounds, and its service a count within them. */
export function runScheduledAction(
  world: World,
  { key, plan: number }: { readonly key: string; readonly plan: number },
): void {
  const action = world.stores.scheduledActions.get(key);
  if (action === undefined || world.stores.scheduledPlans.get(key) !== number) return;
  setBounds(world, action);
  plan(world, key, action);
}

function setBounds(world: World, action: JsonObject): void {
  const target = targetOf(world, action);
  if (target === undefined || target.suspended.ScheduledScalingSuspended === true) return;
  const given = (action.ScalableTargetAction ?? {}) as JsonObject;
  const { scalableTargets } = world.stores;
  scalableTargets.set(targetKey(action), { ...scalableTargets.get(targetKey(action)), ...given });
  const { MinCapacity = target.min, MaxCapacity = target.max } = given;
  const count = Math.min(
    Number(MaxCapacity),
    Math.max(Number(MinCapacity), target.service.desiredCount),
  );
  const bounds = Object.entries(given).map(
    ([name, value]) =>
      `${name === 'MinCapacity' ? 'minimum' : 'maximum'} capacity was set to ${String(value)}`,
  );
  const cause = `${bounds.join(' and ')} by scheduled action name ${String(action.ScheduledActionName)}`;
  setCount(world, { target, count, cause });
}
