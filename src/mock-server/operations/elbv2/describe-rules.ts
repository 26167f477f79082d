import { listenerOf } from '../../../simulator/elb/listeners.ts';
import { listenerOfDefaultRule, ruleOf, rulesOf } from '../../../simulator/elb/rules.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { defaultRuleView, ruleView } from '../../views/load-balancing-view.ts';
import { markedPage } from './page.ts';
import { MARKED } from './shapes.ts';

/** DescribeRules: those of a listener with its default rule at the end, or some by ARN. */
export const describeRules: Operation = {
  input: { kind: 'structure', members: { ...MARKED, ListenerArn: TEXT, RuleArns: TEXTS } },
  run: (world, request) => markedPage('Rules', select(world, request), request),
};

function select(world: World, { ListenerArn, RuleArns }: JsonObject): readonly JsonObject[] {
  if (Array.isArray(RuleArns)) {
    return (RuleArns as readonly string[]).map((arn) => {
      const listener = listenerOfDefaultRule(world, arn);
      return listener === undefined ? ruleView(ruleOf(world, arn)) : defaultRuleView(listener);
    });
  }
  if (ListenerArn === undefined) {
    throw new Refusal('ValidationError', 'You must specify either listener or rule ARNs');
  }
  const listener = listenerOf(world, String(ListenerArn));
  return [...rulesOf(world, listener.arn).map(ruleView), defaultRuleView(listener)];
}
