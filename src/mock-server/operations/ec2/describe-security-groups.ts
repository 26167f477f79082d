import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';

/** DescribeSecurityGroups: security groups by id: every id of the right form is one. */
export const describeSecurityGroups: Operation = {
  input: {
    kind: 'structure',
    members: { GroupId: TEXTS },
  },
  run: (world, { GroupId }) => {
    const ids = (GroupId ?? []) as readonly string[];
    const wrong = ids.find((id) => !/^sg-[0-9a-f]{8,17}$/.test(id));
    if (wrong !== undefined) {
      throw new Refusal('InvalidGroup.NotFound', `The security group '${wrong}' does not exist`);
    }
    const vpcId = 'vpc-0a1b2c3d4e5f60718';
    const shown = { ownerId: world.account, vpcId, groupDescription: 'of the mock' };
    return { securityGroupInfo: ids.map((id) => ({ groupId: id, groupName: id, ...shown })) };
  },
};
