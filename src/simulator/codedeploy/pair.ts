import type { JsonObject } from '../json.ts';

/** The two target groups of a deployment group and the listeners in front of them. */
export interface Pair {
  readonly groupNames: readonly string[];
  readonly listenerArns: readonly string[];
  readonly testListenerArns: readonly string[];
}

/** The target group pair of a group's settings; empty lists for what is not there. */
export function pairOf({ loadBalancerInfo }: JsonObject): Pair {
  const info = (loadBalancerInfo ?? {}) as JsonObject;
  const [pair = {}] = (info.targetGroupPairInfoList ?? []) as readonly JsonObject[];
  const names = ((pair.targetGroups ?? []) as readonly JsonObject[]).map(({ name }) =>
    String(name),
  );
  return {
    groupNames: names,
    listenerArns: listenersOf(pair.prodTrafficRoute),
    testListenerArns: listenersOf(pair.testTrafficRoute),
  };
}

function listenersOf(route: unknown): readonly string[] {
  return ((route as JsonObject | undefined)?.listenerArns ?? []) as readonly string[];
}
