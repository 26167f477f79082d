import { groupNamed } from '../../../simulator/autoscaling/groups.ts';
import { settleGroup } from '../../../simulator/autoscaling/settle-group.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';

/** DeleteAutoScalingGroup: one without machines, or with ForceDelete one with them. */
export const deleteAutoScalingGroup: Operation = {
  input: {
    kind: 'structure',
    members: { AutoScalingGroupName: TEXT, ForceDelete: FLAG },
    required: ['AutoScalingGroupName'],
  },
  run: (world, { AutoScalingGroupName, ForceDelete }) => {
    const group = groupNamed(world, AutoScalingGroupName);
    if (group.instances.length > 0 && ForceDelete !== true) {
      const text =
        'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.';
      throw new Refusal('ResourceInUse', text);
    }
    group.minSize = 0;
    group.desiredCapacity = 0;
    settleGroup(world, group);
    world.autoScaling.groups.delete(group.name);
    return {};
  },
};
