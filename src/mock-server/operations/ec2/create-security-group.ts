import { DEFAULT_VPC } from '../../../simulator/ec2/network.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** CreateSecurityGroup: a security group; from the first one on only groups that were made are there, beside that of the default VPC. A scenario may give it an id. */
export const createSecurityGroup: Operation = {
  input: {
    kind: 'structure',
    members: { GroupName: TEXT, GroupDescription: TEXT, VpcId: TEXT, GroupId: TEXT },
    required: ['GroupName', 'GroupDescription'],
  },
  run: (world, { GroupName, GroupDescription, VpcId, GroupId }) => {
    const id = String(GroupId ?? `sg-${world.random.hex(17)}`);
    world.stores.securityGroups.set(id, {
      vpcId: String(VpcId ?? DEFAULT_VPC),
      name: String(GroupName),
      description: String(GroupDescription),
    });
    return {
      groupId: id,
      securityGroupArn: `arn:aws:ec2:${world.region}:${world.account}:security-group/${id}`,
    };
  },
};
