import type { OperationTable } from '../../operation.ts';
import { describeScalableTargets } from './describe-scalable-targets.ts';
import { describeScalingPolicies } from './describe-scaling-policies.ts';
import { describeScheduledActions } from './describe-scheduled-actions.ts';
import { putScalingPolicy } from './put-scaling-policy.ts';
import { putScheduledAction } from './put-scheduled-action.ts';
import { registerScalableTarget } from './register-scalable-target.ts';

/** Operations of Application Auto Scaling that the mock plays, by their names on the wire. */
export const APPLICATION_AUTOSCALING_OPERATIONS: OperationTable = {
  RegisterScalableTarget: registerScalableTarget,
  DescribeScalableTargets: describeScalableTargets,
  PutScalingPolicy: putScalingPolicy,
  DescribeScalingPolicies: describeScalingPolicies,
  PutScheduledAction: putScheduledAction,
  DescribeScheduledActions: describeScheduledActions,
};
