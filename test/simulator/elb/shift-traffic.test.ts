import { weightsIn } from '../../../src/simulator/elb/actions.ts';
import { createRule } from '../../../src/simulator/elb/rules.ts';
import { setWeights, shiftListener, weightsOf } from '../../../src/simulator/elb/shift-traffic.ts';
import { newBalancing, newGroup } from '../balancing.ts';
import { emptyWorld } from '../builders.ts';

function setUp() {
  const world = emptyWorld();
  const parts = newBalancing(world);
  const ruleTo = (Priority: number, arn: string) =>
    createRule(world, {
      ListenerArn: parts.listener.arn,
      Priority,
      Conditions: [],
      Actions: [{ Type: 'forward', TargetGroupArn: arn }],
    });
  return { world, ...parts, ruleTo };
}

describe('setWeights', () => {
  it('sets those of a listener, of its default rule and of a rule', () => {
    const { world, listener, blue, green, ruleTo } = setUp();
    const groups = [
      { arn: blue.arn, weight: 80 },
      { arn: green.arn, weight: 20 },
    ];
    const rule = ruleTo(1, blue.arn);
    expect(setWeights(world, rule.arn, groups)).toBe(true);
    expect(weightsOf(world, rule.arn)).toEqual(groups);
    expect(weightsOf(world, listener.arn)).toEqual([{ arn: blue.arn, weight: 1 }]);
    setWeights(world, listener.defaultRuleArn, groups);
    expect(weightsOf(world, listener.arn)).toEqual(groups);
    expect(weightsOf(world, listener.defaultRuleArn)).toEqual(groups);
    expect(setWeights(world, 'arn:no', groups)).toBe(false);
    expect(weightsOf(world, 'arn:no')).toEqual([]);
  });
});

describe('shiftListener', () => {
  it('moves the default actions and the rules of the pair, and nothing else', () => {
    const { world, listener, blue, green, ruleTo } = setUp();
    const other = newGroup(world, 'other');
    const [own, foreign] = [ruleTo(1, blue.arn), ruleTo(2, other.arn)];
    shiftListener(world, listener.arn, [
      { arn: blue.arn, weight: 0 },
      { arn: green.arn, weight: 100 },
    ]);
    const full = [{ arn: green.arn, weight: 100 }];
    expect(weightsIn(listener.defaultActions)).toEqual(full);
    expect(listener.defaultActions[0]?.TargetGroupArn).toBe(green.arn);
    expect(weightsIn(own.actions)).toEqual(full);
    expect(weightsIn(foreign.actions)).toEqual([{ arn: other.arn, weight: 1 }]);
  });
});
