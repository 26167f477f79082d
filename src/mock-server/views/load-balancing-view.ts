import type { Listener, LoadBalancer, Rule, TargetGroup } from '../../simulator/elb/state.ts';
import { balancersOf } from '../../simulator/elb/target-groups.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';

/** A load balancer as DescribeLoadBalancers shows it. */
export function loadBalancerView(one: LoadBalancer): JsonObject {
  return {
    LoadBalancerArn: one.arn,
    LoadBalancerName: one.name,
    CreatedTime: seconds(one.createdAtMs),
    ...one.settings,
    State: { Code: 'active' },
  };
}

/** A target group as DescribeTargetGroups shows it. */
export function targetGroupView(world: World, one: TargetGroup): JsonObject {
  return {
    TargetGroupArn: one.arn,
    TargetGroupName: one.name,
    ...one.settings,
    LoadBalancerArns: balancersOf(world, one.arn),
  };
}

/** A listener as DescribeListeners shows it. */
export function listenerView(one: Listener): JsonObject {
  return {
    ListenerArn: one.arn,
    LoadBalancerArn: one.loadBalancerArn,
    ...one.settings,
    DefaultActions: one.defaultActions,
  };
}

/** A rule as DescribeRules shows it; priorities are text there. */
export function ruleView(one: Rule): JsonObject {
  return {
    RuleArn: one.arn,
    Priority: String(one.priority),
    Conditions: one.conditions,
    Actions: one.actions,
    IsDefault: false,
  };
}

/** The default rule of a listener. */
export function defaultRuleView(one: Listener): JsonObject {
  return {
    RuleArn: one.defaultRuleArn,
    Priority: 'default',
    Conditions: [],
    Actions: one.defaultActions,
    IsDefault: true,
  };
}

/** Attributes as pairs. */
export function attributesView(attributes: JsonObject): readonly JsonObject[] {
  return Object.entries(attributes).map(([Key, Value]) => ({ Key, Value }));
}
