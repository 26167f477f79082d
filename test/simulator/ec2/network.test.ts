import {
  defaultSecurityGroups,
  defaultSubnets,
  freeAddresses,
  securityGroupOf,
  subnetOf,
} from '../../../src/simulator/ec2/network.ts';
import { emptyWorld } from '../builders.ts';

const MADE = {
  vpcId: 'vpc-1',
  cidrBlock: '10.0.0.0/24',
  availabilityZone: 'eu-west-1b',
  isDefault: false,
};

describe('the network of an account', () => {
  it('has a default subnet in each zone and a default security group', () => {
    const world = emptyWorld();
    const zones = [...defaultSubnets(world).values()].map((one) => one.availabilityZone);
    expect(zones).toEqual(['eu-west-1a', 'eu-west-1b', 'eu-west-1c']);
    expect([...defaultSecurityGroups(world).values()]).toMatchObject([{ name: 'default' }]);
    const [id = ''] = [...defaultSubnets(world).keys()];
    expect(id).toMatch(/^subnet-[0-9a-f]{17}$/);
    expect([...defaultSubnets(emptyWorld(2)).keys()][0]).toBe(id);
  });

  it('takes every id of the right form as long as nobody made one', () => {
    const world = emptyWorld();
    expect(subnetOf(world, 'subnet-0123456789abcdef0')).toMatchObject({ isDefault: true });
    expect(subnetOf(world, 'subnet-x')).toBeUndefined();
    expect(securityGroupOf(world, 'sg-01234567')).toBeDefined();
    expect(securityGroupOf(world, 'group')).toBeUndefined();
  });

  it('knows from the first one on only what was made and what is there by default', () => {
    const world = emptyWorld();
    world.stores.subnets.set('subnet-1', MADE);
    world.stores.securityGroups.set('sg-1', { vpcId: 'vpc-1', name: 'web', description: '' });
    expect(subnetOf(world, 'subnet-1')).toBe(MADE);
    expect(subnetOf(world, 'subnet-0123456789abcdef0')).toBeUndefined();
    expect(subnetOf(world, [...defaultSubnets(world).keys()][0] ?? '')).toBeDefined();
    expect(securityGroupOf(world, 'sg-1')?.name).toBe('web');
    expect(securityGroupOf(world, 'sg-01234567')).toBeUndefined();
  });

  it('counts the addresses of a subnet without those that are reserved', () => {
    expect(freeAddresses(emptyWorld(), 'subnet-1', MADE)).toBe(251);
  });
});
