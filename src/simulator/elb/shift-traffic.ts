import type { World } from '../world.ts';
import { forwardTo, type WeightedGroup, weightsIn } from './actions.ts';
import { rememberWeights } from './remember-weights.ts';
import { rulesOf } from './rules.ts';
import type { Action } from './state.ts';

/** Weights of the target groups of a listener's default actions or of a rule; nothing for what is not there. */
export function weightsOf(world: World, listenerOrRuleArn: string): readonly WeightedGroup[] {
  const { listeners, rules } = world.elb;
  const listener = listeners.get(listenerOrRuleArn);
  if (listener !== undefined) return weightsIn(listener.defaultActions);
  const rule = rules.get(listenerOrRuleArn);
  if (rule !== undefined) return weightsIn(rule.actions);
  const owner = [...listeners.values()].find((one) => one.defaultRuleArn === listenerOrRuleArn);
  return owner === undefined ? [] : weightsIn(owner.defaultActions);
}

/**
 * Sets the weights of a listener's default actions or of a rule, the default rule included.
 * @returns false when there is no such listener or rule
 */
export function setWeights(
  world: World,
  listenerOrRuleArn: string,
  groups: readonly WeightedGroup[],
): boolean {
  const { listeners, rules } = world.elb;
  const rule = rules.get(listenerOrRuleArn);
  const listener =
    listeners.get(listenerOrRuleArn) ??
    [...listeners.values()].find((one) => one.defaultRuleArn === listenerOrRuleArn);
  if (rule !== undefined) {
    rule.actions = withWeights(rule.actions, groups);
    rememberWeights(world, rule.arn, rule.actions);
  } else if (listener !== undefined) {
    listener.defaultActions = withWeights(listener.defaultActions, groups);
    rememberWeights(world, listener.arn, listener.defaultActions);
  } else return false;
  return true;
}

/** Points every rule of a listener that forwards to one of the groups, the default one included, to new weights. */
export function shiftListener(
  world: World,
  listenerArn: string,
  groups: readonly WeightedGroup[],
): void {
  const named = new Set(groups.map(({ arn }) => arn));
  const concerns = (actions: readonly Action[]) =>
    weightsIn(actions).some(({ arn }) => named.has(arn));
  const listener = world.elb.listeners.get(listenerArn);
  const used = groups.filter(({ weight }) => weight > 0);
  if (listener !== undefined && concerns(listener.defaultActions)) {
    listener.defaultActions = withWeights(listener.defaultActions, used);
    rememberWeights(world, listener.arn, listener.defaultActions);
  }
  for (const rule of rulesOf(world, listenerArn)) {
    if (!concerns(rule.actions)) continue;
    rule.actions = withWeights(rule.actions, used);
    rememberWeights(world, rule.arn, rule.actions);
  }
}

/** Actions before the forward, such as a login, stay. */
function withWeights(
  actions: readonly Action[],
  groups: readonly WeightedGroup[],
): readonly Action[] {
  const forward = forwardTo(groups);
  if (!actions.some((one) => one.Type === 'forward')) return [forward];
  return actions.map((one) =>
    one.Type === 'forward'
      ? { ...forward, ...(one.Order !== undefined && { Order: one.Order }) }
      : one,
  );
}
