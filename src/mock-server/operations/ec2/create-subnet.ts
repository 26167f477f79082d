import { DEFAULT_VPC } from '../../../simulator/ec2/network.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { subnetView } from './describe-subnets.ts';

/** CreateSubnet: a subnet; from the first one on only subnets that were made are there, beside those of the default VPC. A scenario may give it an id. */
export const createSubnet: Operation = {
  input: {
    kind: 'structure',
    members: { VpcId: TEXT, CidrBlock: TEXT, AvailabilityZone: TEXT, SubnetId: TEXT },
  },
  run: (world, { VpcId, CidrBlock, AvailabilityZone, SubnetId }) => {
    const id = String(SubnetId ?? `subnet-${world.random.hex(17)}`);
    const made = {
      vpcId: String(VpcId ?? DEFAULT_VPC),
      cidrBlock: String(CidrBlock ?? '10.0.0.0/20'),
      availabilityZone: String(AvailabilityZone ?? `${world.region}a`),
      isDefault: false,
    };
    world.stores.subnets.set(id, made);
    return { subnet: subnetView(world, id, made) };
  },
};
