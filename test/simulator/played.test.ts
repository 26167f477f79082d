import { weightsOf } from '../../src/simulator/elb/shift-traffic.ts';
import { USUAL_TIMING } from '../../src/simulator/neighbours.ts';
import { PLAYED } from '../../src/simulator/played.ts';
import { newBalancing } from './balancing.ts';
import { emptyWorld } from './builders.ts';

describe('the neighbours of Amazon ECS', () => {
  it('know when the checks of a target group come to a verdict', () => {
    const world = emptyWorld();
    const { blue } = newBalancing(world);
    expect(PLAYED.targetTiming(world, blue.arn)).toEqual({
      healthyAfterMs: 10_000,
      unhealthyAfterMs: 25_000,
      drainMs: 300_000,
    });
    expect(PLAYED.targetTiming(world, 'arn:no')).toBe(USUAL_TIMING);
  });

  it('move the traffic of a listener, and say what is missing', () => {
    const world = emptyWorld();
    const { blue, green, listener } = newBalancing(world);
    const shift = (listenerRuleArn: string, arn: string) =>
      PLAYED.shiftTraffic(world, { listenerRuleArn, weights: { [blue.arn]: 75, [arn]: 25 } });
    expect(shift(listener.defaultRuleArn, green.arn)).toBeUndefined();
    expect(weightsOf(world, listener.arn)).toEqual([
      { arn: blue.arn, weight: 75 },
      { arn: green.arn, weight: 25 },
    ]);
    expect(shift('arn:no', green.arn)).toBe("Listener rule 'arn:no' not found");
    expect(shift(listener.arn, 'arn:no')).toBe("Target group 'arn:no' not found");
  });

  it('give tenths of a percent as whole weights', () => {
    const world = emptyWorld();
    const { blue, green, listener } = newBalancing(world);
    const weights = { [blue.arn]: 87.5, [green.arn]: 12.5 };
    PLAYED.shiftTraffic(world, { listenerRuleArn: listener.arn, weights });
    expect(weightsOf(world, listener.arn).map(({ weight }) => weight)).toEqual([875, 125]);
  });

  it('let everything pass in a world without load balancers', () => {
    const shift = { listenerRuleArn: 'arn:no', weights: { 'arn:tg': 100 } };
    expect(PLAYED.shiftTraffic(emptyWorld(), shift)).toBeUndefined();
  });
});
