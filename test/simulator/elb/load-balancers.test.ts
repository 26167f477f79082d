import {
  createLoadBalancer,
  deleteLoadBalancer,
  loadBalancerOf,
} from '../../../src/simulator/elb/load-balancers.ts';
import { createRule } from '../../../src/simulator/elb/rules.ts';
import { newBalancing } from '../balancing.ts';
import { emptyWorld } from '../builders.ts';

const SUBNETS = { Subnets: ['subnet-1', 'subnet-2'] };

describe('createLoadBalancer', () => {
  it('gives the same one for the same name and type', () => {
    const world = emptyWorld();
    const first = createLoadBalancer(world, { Name: 'a', ...SUBNETS });
    expect(createLoadBalancer(world, { Name: 'a', ...SUBNETS })).toBe(first);
    expect(first.arn).toMatch(/:loadbalancer\/app\/a\/[0-9a-f]{16}$/);
  });

  it.each([
    [{ Name: 'internal-a', ...SUBNETS }, 'ValidationError'],
    [{ Name: 'a'.repeat(33), ...SUBNETS }, 'ValidationError'],
    [{ Name: 'b' }, 'ValidationError'],
    [{ Name: 'b', Subnets: ['subnet-1'] }, 'ValidationError'],
    [{ Name: 'a', Type: 'network', ...SUBNETS }, 'DuplicateLoadBalancerName'],
  ])('refuses %j', (request, code) => {
    const world = emptyWorld();
    createLoadBalancer(world, { Name: 'a', ...SUBNETS });
    expect(() => createLoadBalancer(world, request)).toThrow(expect.objectContaining({ code }));
  });

  it('names itself by its scheme and kind', () => {
    const world = emptyWorld();
    const mapping = { SubnetMappings: [{ SubnetId: 'subnet-1' }] };
    const net = createLoadBalancer(world, { Name: 'n', Type: 'network', ...mapping });
    expect(net.settings.DNSName).toMatch(/^n-[0-9a-f]{16}\.elb\./);
    const inner = createLoadBalancer(world, { Name: 'i', Scheme: 'internal', ...SUBNETS });
    expect(inner.settings.DNSName).toMatch(/^internal-i-\d{10}\.eu-west-1\.elb\./);
  });
});

describe('deleteLoadBalancer', () => {
  it('takes listeners and rules with it, and may be asked twice', () => {
    const world = emptyWorld();
    const { listener, green } = newBalancing(world);
    const Actions = [{ Type: 'forward', TargetGroupArn: green.arn }];
    createRule(world, { ListenerArn: listener.arn, Priority: 1, Conditions: [], Actions });
    deleteLoadBalancer(world, listener.loadBalancerArn);
    deleteLoadBalancer(world, listener.loadBalancerArn);
    expect([world.elb.listeners.size, world.elb.rules.size]).toEqual([0, 0]);
    expect(() => loadBalancerOf(world, listener.loadBalancerArn)).toThrow(/not found/);
  });
});
