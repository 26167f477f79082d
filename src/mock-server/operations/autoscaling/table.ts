import type { OperationTable } from '../../operation.ts';
import { createAutoScalingGroup } from './create-auto-scaling-group.ts';
import { deleteAutoScalingGroup } from './delete-auto-scaling-group.ts';
import { describeAutoScalingGroups } from './describe-auto-scaling-groups.ts';
import { setDesiredCapacity } from './set-desired-capacity.ts';
import { updateAutoScalingGroup } from './update-auto-scaling-group.ts';

/** Operations of Amazon EC2 Auto Scaling that the mock plays, by their names on the wire. */
export const AUTOSCALING_OPERATIONS: OperationTable = {
  CreateAutoScalingGroup: createAutoScalingGroup,
  UpdateAutoScalingGroup: updateAutoScalingGroup,
  SetDesiredCapacity: setDesiredCapacity,
  DeleteAutoScalingGroup: deleteAutoScalingGroup,
  DescribeAutoScalingGroups: describeAutoScalingGroups,
};
