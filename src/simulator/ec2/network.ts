import type { JsonObject } from '../json.ts';
import { createRandom } from '../random.ts';
import type { World } from '../world.ts';

/** The VPC that every account has in every Region. */
export const DEFAULT_VPC = 'vpc-0a1b2c3d4e5f60718';

/** Addresses of a subnet that are reserved. @source Amazon VPC user guide, "Subnet CIDR blocks" */
const RESERVED = 5;

/** What is known of a subnet, beside what follows from its place. */
export interface SubnetFacts {
  readonly vpcId: string;
  readonly cidrBlock: string;
  readonly availabilityZone: string;
  readonly isDefault: boolean;
}

/** A security group. */
export interface SecurityGroupFacts {
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
}

/** The subnets that there are without anybody having made them: one in each zone. @source Amazon VPC user guide, "Default VPC components" */
export function defaultSubnets({ region }: World): ReadonlyMap<string, SubnetFacts> {
  const zones = ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
  return new Map(
    zones.map((availabilityZone, index) => [
      `subnet-${idOf(availabilityZone)}`,
      {
        vpcId: DEFAULT_VPC,
        cidrBlock: `172.31.${index * 16}.0/20`,
        availabilityZone,
        isDefault: true,
      },
    ]),
  );
}

/** The security group that there is without anybody having made it. */
export function defaultSecurityGroups({ region }: World): ReadonlyMap<string, SecurityGroupFacts> {
  const description = 'default VPC security group';
  return new Map([[`sg-${idOf(region)}`, { vpcId: DEFAULT_VPC, name: 'default', description }]]);
}

/** An id that is the same for the same text. */
function idOf(text: string): string {
  return createRandom([...text].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7)).hex(17);
}

/**
 * A subnet by id. As long as nobody made a subnet, every id of the right form is one of the default VPC.
 * @returns undefined when there is none
 */
export function subnetOf(world: World, id: string): SubnetFacts | undefined {
  const { subnets } = world.stores;
  const found = subnets.get(id) ?? defaultSubnets(world).get(id);
  if (found !== undefined || subnets.size > 0) return found;
  if (!/^subnet-[0-9a-f]{8,17}$/.test(id)) return undefined;
  const zone = Number.parseInt(id.slice(-1), 16) % 3;
  return [...defaultSubnets(world).values()][zone];
}

/** A security group by id, by the rule of subnets. @returns undefined when there is none */
export function securityGroupOf(world: World, id: string): SecurityGroupFacts | undefined {
  const { securityGroups } = world.stores;
  const found = securityGroups.get(id) ?? defaultSecurityGroups(world).get(id);
  if (found !== undefined || securityGroups.size > 0) return found;
  if (!/^sg-[0-9a-f]{8,17}$/.test(id)) return undefined;
  return { vpcId: DEFAULT_VPC, name: id, description: 'of the mock' };
}

/** Addresses of a subnet that no task has. */
export function freeAddresses({ ecs }: World, id: string, { cidrBlock }: SubnetFacts): number {
  const bits = 32 - Number(cidrBlock.split('/')[1] ?? 24);
  const running = [...ecs.tasks.values()].filter((one) => one.lastStatus !== 'STOPPED');
  return 2 ** bits - RESERVED - running.filter((one) => isIn(one.attachments, id)).length;
}

function isIn(attachments: readonly JsonObject[], subnet: string): boolean {
  const details = attachments.flatMap((one) => (one.details ?? []) as readonly JsonObject[]);
  return details.some(({ name, value }) => name === 'subnetId' && value === subnet);
}
