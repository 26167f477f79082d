import {
  defaultSecurityGroups,
  type SecurityGroupFacts,
  securityGroupOf,
} from '../../../simulator/ec2/network.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { type Facts, FILTERS, idsIn, passes } from './filters.ts';

/** DescribeSecurityGroups: security groups by id, by filter, or all. */
export const describeSecurityGroups: Operation = {
  input: { kind: 'structure', members: { GroupId: TEXTS, Filter: FILTERS } },
  lacks: 'rules of the groups',
  run: (world, { GroupId, Filter }) => {
    const filters = (Filter ?? []) as readonly JsonObject[];
    const found =
      GroupId === undefined
        ? known(world, filters)
        : (GroupId as readonly string[]).map((id) => [id, mustBe(world, id)] as const);
    const shown = found.filter(([id, one]) => passes(factsOf(world, id, one), filters));
    return { securityGroupInfo: shown.map(([id, one]) => view(world, id, one)) };
  },
};

function mustBe(world: World, id: string): SecurityGroupFacts {
  const found = securityGroupOf(world, id);
  if (found !== undefined) return found;
  throw new Refusal('InvalidGroup.NotFound', `The security group '${id}' does not exist`);
}

function known(world: World, filters: readonly JsonObject[]) {
  const named = idsIn(filters, 'group-id').flatMap((id) => {
    const one = securityGroupOf(world, id);
    return one === undefined ? [] : [[id, one] as const];
  });
  return [...new Map([...defaultSecurityGroups(world), ...world.stores.securityGroups, ...named])];
}

/** @source API reference, DescribeSecurityGroups, filters */
function factsOf({ account }: World, id: string, one: SecurityGroupFacts): Facts {
  return {
    'group-id': id,
    'group-name': one.name,
    'vpc-id': one.vpcId,
    'owner-id': account,
    description: one.description,
  };
}

function view({ account }: World, id: string, one: SecurityGroupFacts): JsonObject {
  const { vpcId, name, description } = one;
  return { groupId: id, groupName: name, groupDescription: description, ownerId: account, vpcId };
}
