import { createRule } from '../../../src/simulator/elb/rules.ts';
import {
  balancersOf,
  createTargetGroup,
  deleteTargetGroup,
  modifyTargetGroup,
} from '../../../src/simulator/elb/target-groups.ts';
import { newBalancing, newGroup } from '../balancing.ts';
import { emptyWorld } from '../builders.ts';

describe('createTargetGroup', () => {
  it.each([
    [{ Protocol: 'HTTP' }, { HealthCheckTimeoutSeconds: 5, Matcher: { HttpCode: '200' } }],
    [{ Protocol: 'TCP' }, { HealthCheckTimeoutSeconds: 10, HealthCheckProtocol: 'TCP' }],
    [{ TargetType: 'lambda' }, { HealthCheckEnabled: false, HealthCheckIntervalSeconds: 35 }],
  ])('fills in the health check of %j', (request, expected) => {
    const group = createTargetGroup(emptyWorld(), { Name: 'a', Port: 80, VpcId: 'v', ...request });
    expect(group.settings).toMatchObject(expected);
  });

  it.each([
    [{ Name: 'a_b', Protocol: 'HTTP', Port: 1, VpcId: 'v' }, /can only contain/],
    [{ Name: 'b', Port: 1, VpcId: 'v' }, 'A protocol must be specified'],
    [{ Name: 'b', Protocol: 'HTTP', VpcId: 'v' }, 'A port must be specified'],
    [{ Name: 'b', Protocol: 'HTTP', Port: 1 }, 'A VPC ID must be specified'],
  ])('refuses %j', (request, message) => {
    expect(() => createTargetGroup(emptyWorld(), request)).toThrow(message);
  });

  it('gives the same one for the same request only', () => {
    const world = emptyWorld();
    expect(newGroup(world, 'a')).toBe(newGroup(world, 'a'));
    expect(() => newGroup(world, 'a', { Port: 81 })).toThrow(/different settings/);
  });
});

describe('a target group', () => {
  it('knows the load balancers that name it, and cannot go before them', () => {
    const world = emptyWorld();
    const { blue, green, listener } = newBalancing(world);
    expect(balancersOf(world, blue.arn)).toEqual([listener.loadBalancerArn]);
    expect(balancersOf(world, green.arn)).toEqual([]);
    const Actions = [{ Type: 'forward', TargetGroupArn: green.arn }];
    createRule(world, { ListenerArn: listener.arn, Priority: 1, Conditions: [], Actions });
    expect(balancersOf(world, green.arn)).toEqual([listener.loadBalancerArn]);
    expect(() => deleteTargetGroup(world, green.arn)).toThrow(/in use/);
  });

  it('refuses a health check that cannot end before the next one', () => {
    const world = emptyWorld();
    const { arn } = newGroup(world, 'a');
    const change = { TargetGroupArn: arn, HealthCheckTimeoutSeconds: 10 };
    expect(() => modifyTargetGroup(world, change)).toThrow(/smaller than the interval/);
  });
});
