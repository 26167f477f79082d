import { checkTargetGroups } from '../../../src/simulator/ecs/check-target-groups.ts';
import { newBalancing } from '../balancing.ts';
import { emptyWorld } from '../builders.ts';

const behind = (targetGroupArn: string) => [{ targetGroupArn, containerName: 'app' }];

describe('checkTargetGroups', () => {
  it('takes a target group that a listener names, and balancers of the first kind', () => {
    const world = emptyWorld();
    const { blue } = newBalancing(world);
    expect(() => checkTargetGroups(world, behind(blue.arn))).not.toThrow();
    expect(() => checkTargetGroups(world, [{ loadBalancerName: 'classic' }])).not.toThrow();
  });

  it('refuses one that no listener names, and one that is not there', () => {
    const world = emptyWorld();
    const { green } = newBalancing(world);
    expect(() => checkTargetGroups(world, behind(green.arn))).toThrow(
      `The target group with targetGroupArn ${green.arn} does not have an associated load balancer.`,
    );
    expect(() => checkTargetGroups(world, behind('arn:no'))).toThrow(/arn:no does not exist/);
  });

  it('takes everything in a world without target groups', () => {
    expect(() => checkTargetGroups(emptyWorld(), behind('arn:no'))).not.toThrow();
  });
});
