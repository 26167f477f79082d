import type { Alarm } from '../cloudwatch/state.ts';
import { hasEnded } from '../ecs/deployment.ts';
import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { type ScalableTarget, targetOf } from './scalable-target.ts';
import { setCount } from './set-count.ts';
import { countAfterStep } from './step-adjustment.ts';

/** Seconds between two changes when a policy does not say. @source Application Auto Scaling API reference: 300 for Amazon ECS */
const USUAL_COOLDOWN_S = 300;

/**
 * Lets the policies act that an alarm names, each time that it is found in ALARM.
 * @param value the last value of its metric; undefined when nobody knows it
 */
export function runAlarmActions(world: World, alarm: Alarm, value: number | undefined): void {
  const { AlarmActions, ActionsEnabled } = alarm.settings;
  if (alarm.state !== 'ALARM' || ActionsEnabled === false) return;
  for (const arn of (AlarmActions ?? []) as readonly string[]) {
    if (!arn.includes(':scalingPolicy:')) continue;
    const policies = [...world.stores.scalingPolicies.values()];
    const policy = policies.find(({ PolicyARN }) => PolicyARN === arn);
    const target = policy && targetOf(world, policy);
    if (policy === undefined || target === undefined) continue;
    const wanted = wantedBy(world, { policy, target, alarm, value });
    if (wanted !== undefined) change(world, { policy, target, wanted, alarm });
  }
}

interface Asked {
  readonly policy: JsonObject;
  readonly target: ScalableTarget;
  readonly alarm: Alarm;
  readonly value: number | undefined;
}

/** The count that a policy asks for, within the bounds of its target. */
function wantedBy(world: World, asked: Asked): number | undefined {
  const { policy, target } = asked;
  const isTracking = policy.PolicyType === 'TargetTrackingScaling';
  const wanted = isTracking ? trackingCount(world, asked) : stepCount(asked);
  if (wanted === undefined) return undefined;
  return Math.min(target.max, Math.max(target.min, wanted));
}

function stepCount({ policy, target, alarm, value }: Asked): number | undefined {
  const configuration = (policy.StepScalingPolicyConfiguration ?? {}) as JsonObject;
  const breach = value === undefined ? 0 : value - Number(alarm.settings.Threshold);
  return countAfterStep(configuration, { count: target.service.desiredCount, breach });
}

/**
 * In proportion to the metric. A service shrinks only when all policies that may shrink it find it too large.
 * @source Application Auto Scaling user guide, "Target tracking scaling policies"
 */
function trackingCount(world: World, { policy, target, value }: Asked): number | undefined {
  const { TargetValue, DisableScaleIn } =
    policy.TargetTrackingScalingPolicyConfiguration as JsonObject;
  const count = target.service.desiredCount;
  if (value === undefined || count === 0) return undefined;
  const wanted = Math.ceil((count * value) / Number(TargetValue) - 1e-9);
  if (wanted >= count) return wanted;
  return DisableScaleIn === true || !allFindTooLarge(world, policy) ? undefined : wanted;
}

function allFindTooLarge(world: World, { ResourceId, PolicyARN }: JsonObject): boolean {
  const others = [...world.stores.scalingPolicies.values()].filter(
    (one) =>
      one.ResourceId === ResourceId &&
      one.PolicyARN !== PolicyARN &&
      one.PolicyType === 'TargetTrackingScaling' &&
      (one.TargetTrackingScalingPolicyConfiguration as JsonObject).DisableScaleIn !== true,
  );
  return others.every(({ Alarms }) => {
    const [, low] = Alarms as readonly JsonObject[];
    return world.cloudwatch.alarms.get(String(low?.AlarmName))?.state === 'ALARM';
  });
}

interface Wanted {
  readonly policy: JsonObject;
  readonly target: ScalableTarget;
  readonly wanted: number;
  readonly alarm: Alarm;
}

/**
 * Changes the count unless it is too soon, suspended, or a deployment goes on that nobody may shrink.
 * @source Amazon ECS developer guide, "Automatically scale your service": no scale-in while a deployment is in progress
 */
function change(world: World, { policy, target, wanted, alarm }: Wanted): void {
  const { service, suspended } = target;
  if (wanted === service.desiredCount) return;
  const grows = wanted > service.desiredCount;
  if (suspended[grows ? 'DynamicScalingOutSuspended' : 'DynamicScalingInSuspended'] === true) {
    return;
  }
  if (!grows && isDeploying(world, target)) return;
  if (isTooSoon(world, target, grows)) return;
  const cause = `monitor alarm ${alarm.name} in state ALARM triggered policy ${String(policy.PolicyName)}`;
  setCount(world, { target, count: wanted, cause });
  const coolsMs = 1000 * cooldownOf(policy, grows);
  world.stores.cooldowns.set(target.resourceId, { untilMs: world.nowMs + coolsMs, grew: grows });
}

function isDeploying({ ecs }: World, { service }: ScalableTarget): boolean {
  const record = ecs.serviceDeployments.get(service.currentServiceDeploymentArn);
  return record !== undefined && !hasEnded(record);
}

/** After it has shrunk a service may grow at once; everything else waits. */
function isTooSoon(world: World, { resourceId }: ScalableTarget, grows: boolean): boolean {
  const last = world.stores.cooldowns.get(resourceId);
  if (last === undefined || last.untilMs <= world.nowMs) return false;
  return !grows || last.grew;
}

function cooldownOf(policy: JsonObject, grows: boolean): number {
  const tracking = policy.TargetTrackingScalingPolicyConfiguration as JsonObject | undefined;
  const steps = policy.StepScalingPolicyConfiguration as JsonObject | undefined;
  const given = steps?.Cooldown ?? tracking?.[grows ? 'ScaleOutCooldown' : 'ScaleInCooldown'];
  return typeof given === 'number' ? given : USUAL_COOLDOWN_S;
}
