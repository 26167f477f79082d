import { pairOf } from '../codedeploy/pair.ts';
import { type WeightedGroup, weightsIn } from '../elb/actions.ts';
import { weightsAt } from '../elb/remember-weights.ts';
import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';

/** A listener or rule through which requests of users come. */
export interface Route {
  /** ARN of the listener or rule. */
  readonly arn: string;
  readonly loadBalancerArn: string;
  /** Weights now. */
  readonly groups: readonly WeightedGroup[];
}

/**
 * Routes of the users of an account, those first that services and deployment groups name as such. Those that only
 * try out a new revision carry no traffic of theirs.
 */
export function productionRoutes(world: World): readonly Route[] {
  const { production, test } = namedRoutes(world);
  const { listeners, rules } = world.elb;
  const own = [...listeners.values()].map((one) => ({
    ...one,
    names: [one.arn, one.defaultRuleArn],
    groups: weightsIn(one.defaultActions),
  }));
  const ofRules = [...rules.values()].flatMap(({ arn, listenerArn, actions }) => {
    const listener = listeners.get(listenerArn);
    if (listener === undefined) return [];
    const { loadBalancerArn } = listener;
    return [{ arn, loadBalancerArn, names: [arn, listenerArn], groups: weightsIn(actions) }];
  });
  const isNamed = ({ names }: { readonly names: readonly string[] }) =>
    names.some((name) => production.has(name));
  return [...own, ...ofRules]
    .filter(({ names }) => !names.some((name) => test.has(name)))
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .map(({ arn, loadBalancerArn, groups }) => ({ arn, loadBalancerArn, groups }));
}

/** Weights of a route at a time. */
export function groupsAt(world: World, route: Route, atMs: number): readonly WeightedGroup[] {
  return weightsAt(world, route.arn, atMs) ?? route.groups;
}

/** Listeners and rules that services and deployment groups name for users and for tests. */
function namedRoutes({ ecs, codedeploy }: World) {
  const production = new Set<unknown>();
  const test = new Set<unknown>();
  for (const { config } of ecs.serviceRevisions.values()) {
    for (const { advancedConfiguration } of config.loadBalancers) {
      const advanced = (advancedConfiguration ?? {}) as JsonObject;
      production.add(advanced.productionListenerRule);
      test.add(advanced.testListenerRule);
    }
  }
  for (const { settings } of codedeploy.groups.values()) {
    const { listenerArns, testListenerArns } = pairOf(settings);
    for (const arn of listenerArns) production.add(arn);
    for (const arn of testListenerArns) test.add(arn);
  }
  return { production, test };
}
