import { updateGroup } from '../../../simulator/autoscaling/groups.ts';
import { settleGroup } from '../../../simulator/autoscaling/settle-group.ts';
import type { Operation } from '../../operation.ts';
import { GROUP } from './shapes.ts';

/** UpdateAutoScalingGroup: other sizes and settings. */
export const updateAutoScalingGroup: Operation = {
  input: { kind: 'structure', members: GROUP, required: ['AutoScalingGroupName'] },
  run: (world, request) => {
    settleGroup(world, updateGroup(world, request));
    return {};
  },
};
