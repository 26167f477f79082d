import {
  createRule,
  listenerOfDefaultRule,
  modifyRule,
  ruleOf,
  rulesOf,
  setRulePriorities,
} from '../../../src/simulator/elb/rules.ts';
import { newBalancing } from '../balancing.ts';
import { emptyWorld } from '../builders.ts';

function setUp() {
  const world = emptyWorld();
  const parts = newBalancing(world);
  const rule = (Priority: number) =>
    createRule(world, {
      ListenerArn: parts.listener.arn,
      Priority,
      Conditions: [{ Field: 'path-pattern', Values: ['/a'] }],
      Actions: [{ Type: 'forward', TargetGroupArn: parts.green.arn }],
    });
  return { world, ...parts, rule };
}

describe('rules', () => {
  it('are found by their listener, in order', () => {
    const { world, listener, testListener, rule } = setUp();
    rule(7);
    rule(3);
    expect(rulesOf(world, listener.arn).map(({ priority }) => priority)).toEqual([3, 7]);
    expect(rulesOf(world, testListener.arn)).toEqual([]);
  });

  it('change what is given and nothing else', () => {
    const { world, rule } = setUp();
    const made = rule(1);
    const { actions } = made;
    modifyRule(world, { RuleArn: made.arn, Conditions: [] });
    expect([made.conditions, made.actions]).toEqual([[], actions]);
  });

  it('change places only when all of them can', () => {
    const { world, rule } = setUp();
    const [a, b, c] = [rule(1), rule(2), rule(3)];
    expect(() => setRulePriorities(world, [{ RuleArn: a.arn, Priority: 3 }])).toThrow(
      expect.objectContaining({ code: 'PriorityInUse' }),
    );
    setRulePriorities(world, [
      { RuleArn: a.arn, Priority: 3 },
      { RuleArn: c.arn, Priority: 1 },
    ]);
    expect([a, b, c].map(({ priority }) => priority)).toEqual([3, 2, 1]);
  });

  it('tell the default rule from one that is not there', () => {
    const { world, listener } = setUp();
    expect(() => ruleOf(world, listener.defaultRuleArn)).toThrow(
      expect.objectContaining({ code: 'OperationNotPermitted' }),
    );
    expect(() => ruleOf(world, 'arn:no')).toThrow(
      expect.objectContaining({ code: 'RuleNotFound' }),
    );
    expect(listenerOfDefaultRule(world, listener.defaultRuleArn)).toBe(listener);
  });
});
