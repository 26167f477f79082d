import type { OperationTable } from '../../operation.ts';
import { addTags } from './add-tags.ts';
import { createListener } from './create-listener.ts';
import { createLoadBalancer } from './create-load-balancer.ts';
import { createRule } from './create-rule.ts';
import { createTargetGroup } from './create-target-group.ts';
import { deleteListener } from './delete-listener.ts';
import { deleteLoadBalancer } from './delete-load-balancer.ts';
import { deleteRule } from './delete-rule.ts';
import { deleteTargetGroup } from './delete-target-group.ts';
import { deregisterTargets } from './deregister-targets.ts';
import { describeListeners } from './describe-listeners.ts';
import { describeLoadBalancerAttributes } from './describe-load-balancer-attributes.ts';
import { describeLoadBalancers } from './describe-load-balancers.ts';
import { describeRules } from './describe-rules.ts';
import { describeTags } from './describe-tags.ts';
import { describeTargetGroupAttributes } from './describe-target-group-attributes.ts';
import { describeTargetGroups } from './describe-target-groups.ts';
import { describeTargetHealth } from './describe-target-health.ts';
import { modifyListener } from './modify-listener.ts';
import { modifyLoadBalancerAttributes } from './modify-load-balancer-attributes.ts';
import { modifyRule } from './modify-rule.ts';
import { modifyTargetGroup } from './modify-target-group.ts';
import { modifyTargetGroupAttributes } from './modify-target-group-attributes.ts';
import { registerTargets } from './register-targets.ts';
import { removeTags } from './remove-tags.ts';
import { setRulePriorities } from './set-rule-priorities.ts';

/** Operations of Elastic Load Balancing v2 that the mock plays, by their names on the wire. */
export const ELBV2_OPERATIONS: OperationTable = {
  AddTags: addTags,
  CreateListener: createListener,
  CreateLoadBalancer: createLoadBalancer,
  CreateRule: createRule,
  CreateTargetGroup: createTargetGroup,
  DeleteListener: deleteListener,
  DeleteLoadBalancer: deleteLoadBalancer,
  DeleteRule: deleteRule,
  DeleteTargetGroup: deleteTargetGroup,
  DeregisterTargets: deregisterTargets,
  DescribeListeners: describeListeners,
  DescribeLoadBalancerAttributes: describeLoadBalancerAttributes,
  DescribeLoadBalancers: describeLoadBalancers,
  DescribeRules: describeRules,
  DescribeTags: describeTags,
  DescribeTargetGroupAttributes: describeTargetGroupAttributes,
  DescribeTargetGroups: describeTargetGroups,
  DescribeTargetHealth: describeTargetHealth,
  ModifyListener: modifyListener,
  ModifyLoadBalancerAttributes: modifyLoadBalancerAttributes,
  ModifyRule: modifyRule,
  ModifyTargetGroup: modifyTargetGroup,
  ModifyTargetGroupAttributes: modifyTargetGroupAttributes,
  RegisterTargets: registerTargets,
  RemoveTags: removeTags,
  SetRulePriorities: setRulePriorities,
};
