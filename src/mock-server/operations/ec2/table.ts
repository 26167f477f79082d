import type { OperationTable } from '../../operation.ts';
import { createSecurityGroup } from './create-security-group.ts';
import { createSubnet } from './create-subnet.ts';
import { describeInstanceTypes } from './describe-instance-types.ts';
import { describeSecurityGroups } from './describe-security-groups.ts';
import { describeSubnets } from './describe-subnets.ts';

/** Operations of Amazon EC2 that the mock plays, by their names on the wire. */
export const EC2_OPERATIONS: OperationTable = {
  CreateSecurityGroup: createSecurityGroup,
  CreateSubnet: createSubnet,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeSubnets: describeSubnets,
  DescribeSecurityGroups: describeSecurityGroups,
};
