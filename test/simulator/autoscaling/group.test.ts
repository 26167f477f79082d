import { bootMsOf, offerOf } from '../../../src/simulator/autoscaling/group.ts';
import { createGroup } from '../../../src/simulator/autoscaling/groups.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import { emptyWorld } from '../builders.ts';

function groupWith(over: JsonObject) {
  return createGroup(emptyWorld(), { AutoScalingGroupName: 'g', MinSize: 0, MaxSize: 1, ...over });
}

const tag = (Key: string, Value: string) => ({ Tags: [{ Key, Value }] });

describe('a machine of a group', () => {
  it.each([
    [{}, 90_000],
    [tag('slipway:boot-seconds', '5'), 5_000],
    [tag('slipway:boot-seconds', 'soon'), 90_000],
  ])('with %j is there after %i ms', (over, ms) => {
    expect(bootMsOf(groupWith(over))).toBe(ms);
  });

  it('offers what its type has, less what the system keeps', () => {
    const policy = { LaunchTemplate: { Overrides: [{ InstanceType: 'm5.large' }] } };
    const wanted = { instanceType: 'm5.large', cpu: 2048, memoryMib: 7864, gpus: 0, enis: 2 };
    expect(offerOf(groupWith({ MixedInstancesPolicy: policy }))).toEqual(wanted);
    expect(offerOf(groupWith(tag('slipway:instance-type', 'm5.large')))).toEqual(wanted);
    expect(offerOf(groupWith(tag('slipway:instance-type', 'x9.new')))).toEqual({
      instanceType: 'x9.new',
    });
    expect(offerOf(groupWith({}))).toEqual({});
  });
});
