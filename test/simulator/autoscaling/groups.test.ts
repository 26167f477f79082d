import {
  createGroup,
  findGroup,
  groupNamed,
  updateGroup,
} from '../../../src/simulator/autoscaling/groups.ts';
import { emptyWorld } from '../builders.ts';

const NAME = { AutoScalingGroupName: 'workers' };

describe('Auto Scaling groups', () => {
  it('are found by name and by ARN, and once only created', () => {
    const world = emptyWorld();
    const group = createGroup(world, { ...NAME, MinSize: 1, MaxSize: 3 });
    expect(group.desiredCapacity).toBe(1);
    expect(groupNamed(world, 'workers')).toBe(group);
    expect(findGroup(world, group.arn)).toBe(group);
    expect(() => groupNamed(world, 'others')).toThrow('not found');
    expect(() => createGroup(world, { ...NAME, MinSize: 1, MaxSize: 3 })).toThrow('already exists');
  });

  it('keep their desired capacity within their bounds', () => {
    const world = emptyWorld();
    createGroup(world, { ...NAME, MinSize: 1, MaxSize: 3 });
    expect(updateGroup(world, { ...NAME, MinSize: 2 }).desiredCapacity).toBe(2);
    expect(() => updateGroup(world, { ...NAME, DesiredCapacity: 4 })).toThrow('between');
    expect(() => updateGroup(world, { ...NAME, MinSize: 5 })).toThrow('Max bound');
    expect(groupNamed(world, 'workers')).toMatchObject({ minSize: 2, maxSize: 3 });
  });
});
