import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import type { Shape } from '../../shape.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

const SUBNET_ID = /^subnet-[0-9a-f]{8,17}$/;
const FILTERS: Shape = {
  kind: 'list',
  of: { kind: 'structure', members: { Name: TEXT, Value: TEXTS } },
};

/** DescribeSubnets: subnets by id or by a filter of ids, which leaves out what is not there: every id of the right form is one, with 251 addresses less its tasks. */
export const describeSubnets: Operation = {
  input: {
    kind: 'structure',
    members: { SubnetId: TEXTS, Filter: FILTERS },
  },
  run: (world, { SubnetId, Filter }) => {
    const ids = (SubnetId ?? []) as readonly string[];
    const filtered = ((Filter ?? []) as readonly JsonObject[])
      .filter(({ Name }) => Name === 'subnet-id')
      .flatMap(({ Value }) => (Value ?? []) as readonly string[])
      .filter((id) => SUBNET_ID.test(id));
    const wrong = ids.find((id) => !SUBNET_ID.test(id));
    if (wrong !== undefined) {
      throw new Refusal('InvalidSubnetID.NotFound', `The subnet ID '${wrong}' does not exist`);
    }
    const found = [...ids, ...filtered];
    return { subnetSet: found.map((id, index) => subnet(world, id, index)) };
  },
};

/** Addresses of a /24 that are not reserved. @source Amazon VPC user guide, "Subnet CIDR blocks" */
const ADDRESSES = 251;

function subnet(world: World, id: string, index: number): JsonObject {
  const { account, region, ecs } = world;
  const running = [...ecs.tasks.values()].filter((one) => one.lastStatus !== 'STOPPED');
  const used = running.filter(({ attachments }) => JSON.stringify(attachments).includes(id)).length;
  return {
    subnetId: id,
    state: 'available',
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    cidrBlock: `10.0.${index}.0/24`,
    availableIpAddressCount: ADDRESSES - used,
    availabilityZone: `${region}${'abc'[index % 3]}`,
    ownerId: account,
    subnetArn: `arn:aws:ec2:${region}:${account}:subnet/${id}`,
    mapPublicIpOnLaunch: false,
  };
}
