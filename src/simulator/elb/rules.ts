import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { checkedActions } from './actions.ts';
import { listenerOf } from './listeners.ts';
import { rememberWeights } from './remember-weights.ts';
import type { Listener, Rule } from './state.ts';

/** Rules of a listener in the order in which they are tried, without the default one. */
export function rulesOf(world: World, listenerArn: string): readonly Rule[] {
  return [...world.elb.rules.values()]
    .filter((one) => one.listenerArn === listenerArn)
    .sort((a, b) => a.priority - b.priority);
}

/** Creates a rule. @throws Refusal ListenerNotFound, PriorityInUse, and what actions are refused for */
export function createRule(world: World, request: JsonObject): Rule {
  const listener = listenerOf(world, String(request.ListenerArn));
  const priority = Number(request.Priority);
  if (rulesOf(world, listener.arn).some((one) => one.priority === priority)) throw inUse(priority);
  const rule: Rule = {
    arn: `${listener.arn.replace(':listener/', ':listener-rule/')}/${world.random.hex(16)}`,
    listenerArn: listener.arn,
    priority,
    conditions: request.Conditions as readonly JsonObject[],
    actions: checkedActions(world, request.Actions as readonly JsonObject[]),
  };
  world.elb.rules.set(rule.arn, rule);
  rememberWeights(world, rule.arn, rule.actions);
  return rule;
}

function inUse(priority: number): Refusal {
  return new Refusal('PriorityInUse', `Priority '${priority}' is currently in use`);
}

/** The listener whose default rule has this ARN. */
export function listenerOfDefaultRule(world: World, ruleArn: string): Listener | undefined {
  return [...world.elb.listeners.values()].find((one) => one.defaultRuleArn === ruleArn);
}

/** @throws Refusal RuleNotFound; OperationNotPermitted for the default rule, which belongs to its listener */
export function ruleOf(world: World, arn: string): Rule {
  const found = world.elb.rules.get(arn);
  if (found !== undefined) return found;
  if (listenerOfDefaultRule(world, arn) === undefined) {
    throw new Refusal('RuleNotFound', 'One or more rules not found');
  }
  throw new Refusal(
    'OperationNotPermitted',
    `Default rule '${arn}' cannot be modified or deleted by itself`,
  );
}

/** Changes what is given and nothing else. @throws Refusal what AWS refuses */
export function modifyRule(world: World, request: JsonObject): Rule {
  const rule = ruleOf(world, String(request.RuleArn));
  const { Actions, Conditions } = request;
  if (Actions !== undefined) {
    rule.actions = checkedActions(world, Actions as readonly JsonObject[]);
    rememberWeights(world, rule.arn, rule.actions);
  }
  if (Conditions !== undefined) rule.conditions = Conditions as readonly JsonObject[];
  return rule;
}

/** Gives rules new places, all at once. @throws Refusal RuleNotFound, PriorityInUse */
export function setRulePriorities(world: World, pairs: readonly JsonObject[]): readonly Rule[] {
  const wanted = pairs.map((one) => ({
    rule: ruleOf(world, String(one.RuleArn)),
    priority: Number(one.Priority),
  }));
  for (const { rule, priority } of wanted) {
    const others = rulesOf(world, rule.listenerArn).filter((other) => other !== rule);
    const isTaken = others.some((other) => {
      const moved = wanted.find((one) => one.rule === other);
      return (moved?.priority ?? other.priority) === priority;
    });
    if (isTaken) throw inUse(priority);
  }
  for (const { rule, priority } of wanted) rule.priority = priority;
  return wanted.map(({ rule }) => rule);
}
