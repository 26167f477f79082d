import { updateGroup } from '../../../simulator/autoscaling/groups.ts';
import { settleGroup } from '../../../simulator/autoscaling/settle-group.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';
import { GROUP } from './shapes.ts';

/** SetDesiredCapacity: as many machines as this. */
export const setDesiredCapacity: Operation = {
  input: {
    kind: 'structure',
    members: {
      AutoScalingGroupName: TEXT,
      ...(GROUP.DesiredCapacity && { DesiredCapacity: GROUP.DesiredCapacity }),
      HonorCooldown: FLAG,
    },
    required: ['AutoScalingGroupName', 'DesiredCapacity'],
  },
  run: (world, { AutoScalingGroupName, DesiredCapacity }) => {
    settleGroup(world, updateGroup(world, { AutoScalingGroupName, DesiredCapacity }));
    return {};
  },
};
