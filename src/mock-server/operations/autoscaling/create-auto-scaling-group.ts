import { createGroup } from '../../../simulator/autoscaling/groups.ts';
import { settleGroup } from '../../../simulator/autoscaling/settle-group.ts';
import type { Operation } from '../../operation.ts';
import { GROUP } from './shapes.ts';

/** CreateAutoScalingGroup: its machines are launched at once. */
export const createAutoScalingGroup: Operation = {
  input: {
    kind: 'structure',
    members: GROUP,
    required: ['AutoScalingGroupName', 'MinSize', 'MaxSize'],
  },
  run: (world, request) => {
    settleGroup(world, createGroup(world, request));
    return {};
  },
};
