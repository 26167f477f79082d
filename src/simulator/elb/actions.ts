import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Action } from './state.ts';

/** A target group of a forward action and its share of the requests, relative to the others. */
export interface WeightedGroup {
  readonly arn: string;
  readonly weight: number;
}

/** Target groups of one forward action at most. @source Elastic Load Balancing quotas */
const MOST_GROUPS = 5;
const MOST_WEIGHT = 999;

/**
 * Actions with AWS's defaults filled in.
 * @throws Refusal TargetGroupNotFound, InvalidLoadBalancerAction, TargetGroupAssociationLimit
 */
export function checkedActions(world: World, given: readonly JsonObject[]): readonly Action[] {
  if (given.length === 0) {
    throw new Refusal('ValidationError', 'A listener or rule needs at least one action');
  }
  return given.map((one) => (one.Type === 'forward' ? forwardFrom(world, one) : one));
}

function forwardFrom(world: World, given: JsonObject): Action {
  const config = given.ForwardConfig as JsonObject | undefined;
  const listed = (config?.TargetGroups ?? []) as readonly JsonObject[];
  const groups =
    listed.length > 0
      ? listed.map((one) => ({ arn: String(one.TargetGroupArn), weight: Number(one.Weight ?? 1) }))
      : [{ arn: String(given.TargetGroupArn ?? ''), weight: 1 }];
  for (const { arn } of groups) {
    if (world.elb.targetGroups.has(arn)) continue;
    throw new Refusal('TargetGroupNotFound', `Target groups '${arn}' not found`);
  }
  if (groups.length > MOST_GROUPS) {
    throw new Refusal(
      'TooManyUniqueTargetGroupsPerLoadBalancer',
      `A forward action names at most ${MOST_GROUPS} target groups`,
    );
  }
  if (groups.some(({ weight }) => !(weight >= 0 && weight <= MOST_WEIGHT))) {
    throw new Refusal('ValidationError', `Weights are from 0 to ${MOST_WEIGHT}`);
  }
  const stickiness = config?.TargetGroupStickinessConfig ?? { Enabled: false };
  return { ...forwardTo(groups, stickiness as JsonObject), ...orderOf(given) };
}

function orderOf({ Order }: JsonObject): JsonObject {
  return Order === undefined ? {} : { Order };
}

/** A forward action; AWS names the group outside, too, when there is only one. */
export function forwardTo(
  groups: readonly WeightedGroup[],
  stickiness: JsonObject = { Enabled: false },
): Action {
  const [first] = groups;
  return {
    Type: 'forward',
    ...(groups.length === 1 && { TargetGroupArn: first?.arn }),
    ForwardConfig: {
      TargetGroups: groups.map(({ arn, weight }) => ({ TargetGroupArn: arn, Weight: weight })),
      TargetGroupStickinessConfig: stickiness,
    },
  };
}

/** Target groups of the forward action among some actions, with their weights. */
export function weightsIn(actions: readonly Action[]): readonly WeightedGroup[] {
  const forward = actions.find((one) => one.Type === 'forward');
  const config = forward?.ForwardConfig as JsonObject | undefined;
  const groups = (config?.TargetGroups ?? []) as readonly JsonObject[];
  return groups.map((one) => ({ arn: String(one.TargetGroupArn), weight: Number(one.Weight) }));
}

/** ARNs of the target groups that some actions name, whatever their weights. */
export function groupsIn(actions: readonly Action[]): ReadonlySet<string> {
  return new Set(weightsIn(actions).map(({ arn }) => arn));
}
