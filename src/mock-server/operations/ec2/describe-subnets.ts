import {
  defaultSubnets,
  freeAddresses,
  type SubnetFacts,
  subnetOf,
} from '../../../simulator/ec2/network.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { type Facts, FILTERS, idsIn, passes } from './filters.ts';

/** DescribeSubnets: subnets by id, by filter, or all. */
export const describeSubnets: Operation = {
  input: { kind: 'structure', members: { SubnetId: TEXTS, Filter: FILTERS } },
  run: (world, { SubnetId, Filter }) => {
    const filters = (Filter ?? []) as readonly JsonObject[];
    const found =
      SubnetId === undefined
        ? known(world, filters)
        : (SubnetId as readonly string[]).map((id) => [id, mustBe(world, id)] as const);
    const shown = found.filter(([id, one]) => passes(factsOf(world, id, one), filters));
    return { subnetSet: shown.map(([id, one]) => subnetView(world, id, one)) };
  },
};

function mustBe(world: World, id: string): SubnetFacts {
  const found = subnetOf(world, id);
  if (found !== undefined) return found;
  throw new Refusal('InvalidSubnetID.NotFound', `The subnet ID '${id}' does not exist`);
}

function known(world: World, filters: readonly JsonObject[]) {
  const named = idsIn(filters, 'subnet-id').flatMap((id) => {
    const one = subnetOf(world, id);
    return one === undefined ? [] : [[id, one] as const];
  });
  return [...new Map([...defaultSubnets(world), ...world.stores.subnets, ...named])];
}

/** @source API reference, DescribeSubnets, filters */
function factsOf({ account, region }: World, id: string, one: SubnetFacts): Facts {
  return {
    'subnet-id': id,
    'vpc-id': one.vpcId,
    'availability-zone': one.availabilityZone,
    'cidr-block': one.cidrBlock,
    'default-for-az': String(one.isDefault),
    'owner-id': account,
    'subnet-arn': `arn:aws:ec2:${region}:${account}:subnet/${id}`,
    state: 'available',
  };
}

/** A subnet as DescribeSubnets shows it. */
export function subnetView(world: World, id: string, one: SubnetFacts): JsonObject {
  const { account, region } = world;
  return {
    subnetId: id,
    state: 'available',
    vpcId: one.vpcId,
    cidrBlock: one.cidrBlock,
    availableIpAddressCount: freeAddresses(world, id, one),
    availabilityZone: one.availabilityZone,
    defaultForAz: one.isDefault,
    ownerId: account,
    subnetArn: `arn:aws:ec2:${region}:${account}:subnet/${id}`,
    mapPublicIpOnLaunch: one.isDefault,
  };
}
