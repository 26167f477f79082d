import { putAlarm } from '../cloudwatch/alarms.ts';
import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { targetKey } from './scalable-target.ts';
import { trackedMetric } from './tracked-metric.ts';

/** Part of the target below which a service is too large. @source Application Auto Scaling user guide, "Target tracking": 90 percent */
const LOW_SHARE = 0.9;

/** Minutes above the target before a service grows, and below it before it shrinks. @source the alarms that Application Auto Scaling makes */
const HIGH_MINUTES = 3;
const LOW_MINUTES = 15;

/**
 * Keeps a policy of a target; one that tracks a metric gets its alarms.
 * @returns the policy, in the words of the wire
 * @throws Refusal ObjectNotFoundException, ValidationException
 */
export function putPolicy(world: World, request: JsonObject): JsonObject {
  if (!world.stores.scalableTargets.has(targetKey(request))) throw noTarget(request);
  const key = policyKey(request);
  const before = world.stores.scalingPolicies.get(key);
  const { PolicyType = before?.PolicyType ?? 'StepScaling', ResourceId, PolicyName } = request;
  const policy: JsonObject = {
    ...request,
    PolicyType,
    PolicyARN:
      before?.PolicyARN ??
      `arn:aws:autoscaling:${world.region}:${world.account}:scalingPolicy:${world.random.uuid()}:resource/ecs/${String(ResourceId)}:policyName/${String(PolicyName)}`,
    CreationTime: before?.CreationTime ?? world.nowMs / 1000,
  };
  const Alarms = PolicyType === 'TargetTrackingScaling' ? alarmsFor(world, policy, before) : [];
  if (PolicyType === 'StepScaling') checkSteps(policy);
  const whole = { ...policy, Alarms };
  world.stores.scalingPolicies.set(key, whole);
  return whole;
}

/** What tells one policy from all others. */
function policyKey({ ResourceId, ScalableDimension, PolicyName }: JsonObject): string {
  return `${targetKey({ ResourceId, ScalableDimension } as JsonObject)} ${String(PolicyName)}`;
}

/** Takes a policy away, and the alarms that it was given. @throws Refusal ObjectNotFoundException */
export function deletePolicy(world: World, request: JsonObject): void {
  const key = policyKey(request);
  const known = world.stores.scalingPolicies.get(key);
  if (known === undefined) {
    throw new Refusal(
      'ObjectNotFoundException',
      `No scaling policy found for service namespace: ecs, resource ID: ${String(request.ResourceId)}, scalable dimension: ${String(request.ScalableDimension)}, policy name: ${String(request.PolicyName)}`,
    );
  }
  world.stores.scalingPolicies.delete(key);
  for (const { AlarmName } of (known.Alarms ?? []) as readonly JsonObject[]) {
    world.cloudwatch.alarms.delete(String(AlarmName));
  }
}

/** @returns the error for a target that was never registered */
export function noTarget({ ResourceId, ScalableDimension }: JsonObject): Refusal {
  return new Refusal(
    'ObjectNotFoundException',
    `No scalable target found for service namespace: ecs, resource ID: ${String(ResourceId)}, scalable dimension: ${String(ScalableDimension)}`,
  );
}

function checkSteps({ StepScalingPolicyConfiguration }: JsonObject): void {
  const steps = (StepScalingPolicyConfiguration as JsonObject | undefined)?.StepAdjustments;
  if (Array.isArray(steps) && steps.length > 0) return;
  throw new Refusal('ValidationException', 'At least one StepAdjustment must be specified.');
}

/** The two alarms of a policy that tracks a metric: they say when it is too high, and when too low for long. */
function alarmsFor(
  world: World,
  policy: JsonObject,
  before: JsonObject | undefined,
): readonly JsonObject[] {
  const configuration = policy.TargetTrackingScalingPolicyConfiguration as JsonObject | undefined;
  if (configuration === undefined) {
    throw new Refusal(
      'ValidationException',
      'A target tracking policy needs its TargetTrackingScalingPolicyConfiguration.',
    );
  }
  const target = Number(configuration.TargetValue);
  const metric = trackedMetric(String(policy.ResourceId), configuration);
  const names = namesOf(world, policy, before);
  const alarm = (AlarmName: string, over: JsonObject) => {
    const common = { AlarmName, AlarmActions: [policy.PolicyARN ?? ''], ActionsEnabled: true };
    const period = metric.Metrics === undefined ? { Period: 60 } : {};
    const { arn } = putAlarm(world, 'metric', { ...common, ...metric, ...period, ...over });
    return { AlarmName, AlarmARN: arn };
  };
  return [
    alarm(names[0] ?? '', {
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: target,
      EvaluationPeriods: HIGH_MINUTES,
    }),
    alarm(names[1] ?? '', {
      ComparisonOperator: 'LessThanThreshold',
      Threshold: target * LOW_SHARE,
      EvaluationPeriods: LOW_MINUTES,
    }),
  ];
}

function namesOf({ random }: World, policy: JsonObject, before?: JsonObject): readonly string[] {
  const known = (before?.Alarms ?? []) as readonly JsonObject[];
  if (known.length > 0) return known.map(({ AlarmName }) => String(AlarmName));
  return ['High', 'Low'].map(
    (side) => `TargetTracking-${String(policy.ResourceId)}-Alarm${side}-${random.uuid()}`,
  );
}
