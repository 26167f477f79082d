import {
  AddTagsCommand,
  CreateListenerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  DeleteListenerCommand,
  DeleteLoadBalancerCommand,
  DeleteRuleCommand,
  DeleteTargetGroupCommand,
  DeregisterTargetsCommand,
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
  ModifyListenerCommand,
  ModifyLoadBalancerAttributesCommand,
  ModifyRuleCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  RegisterTargetsCommand,
  RemoveTagsCommand,
  SetRulePrioritiesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Bench, startBench, stopAll } from '../builders.ts';
import { type Balancing, makeBalancing } from '../load-balancing.ts';

let bench: Bench;
let made: Balancing;
let elb: ElasticLoadBalancingV2Client;

beforeEach(async () => {
  bench = await startBench();
  made = await makeBalancing(bench.server);
  elb = made.elb;
});
afterEach(async () => {
  elb.destroy();
  await stopAll();
});

const health = async (group: string, ids?: readonly string[]) => {
  const Targets = ids?.map((Id) => ({ Id }));
  const input = { TargetGroupArn: group, ...(Targets && { Targets }) };
  const found = await elb.send(new DescribeTargetHealthCommand(input));
  return found.TargetHealthDescriptions!.map(({ TargetHealth: one }) =>
    [one!.State, one!.Reason].filter(Boolean).join(' '),
  );
};

describe('load balancers, target groups and listeners', () => {
  it('show what they were made of, in the types of the SDK', async () => {
    const { LoadBalancers } = await elb.send(
      new DescribeLoadBalancersCommand({ Names: ['front'] }),
    );
    expect(LoadBalancers).toMatchObject([
      { Scheme: 'internet-facing', Type: 'application', State: { Code: 'active' } },
    ]);
    expect(LoadBalancers![0]!.CreatedTime).toBeInstanceOf(Date);
    const { TargetGroups } = await elb.send(
      new DescribeTargetGroupsCommand({ LoadBalancerArn: made.balancer }),
    );
    expect(TargetGroups).toMatchObject([
      {
        TargetGroupName: 'blue',
        Port: 80,
        HealthCheckEnabled: true,
        HealthCheckIntervalSeconds: 10,
        HealthCheckTimeoutSeconds: 5,
        HealthyThresholdCount: 5,
        UnhealthyThresholdCount: 3,
        Matcher: { HttpCode: '200' },
        LoadBalancerArns: [made.balancer],
      },
    ]);
    const { Listeners } = await elb.send(
      new DescribeListenersCommand({ LoadBalancerArn: made.balancer }),
    );
    expect(Listeners!.map(({ Port }) => Port)).toEqual([80, 8080]);
  });

  it('come in pages', async () => {
    const first = await elb.send(new DescribeTargetGroupsCommand({ PageSize: 1 }));
    expect(first.TargetGroups).toHaveLength(1);
    const rest = await elb.send(new DescribeTargetGroupsCommand({ Marker: first.NextMarker! }));
    expect(rest.TargetGroups).toHaveLength(1);
    expect(rest.NextMarker).toBeUndefined();
  });

  it('let ModifyListener set weights', async () => {
    const TargetGroups = [
      { TargetGroupArn: made.blue, Weight: 90 },
      { TargetGroupArn: made.green, Weight: 10 },
    ];
    const { Listeners } = await elb.send(
      new ModifyListenerCommand({
        ListenerArn: made.listener,
        DefaultActions: [{ Type: 'forward', ForwardConfig: { TargetGroups } }],
      }),
    );
    expect(Listeners![0]!.DefaultActions![0]!.ForwardConfig!.TargetGroups).toEqual(TargetGroups);
    expect(Listeners![0]!.DefaultActions![0]!.TargetGroupArn).toBeUndefined();
    expect(Listeners![0]!.Port).toBe(80);
  });

  it('have health checks and attributes that can be changed', async () => {
    const TargetGroupArn = made.blue;
    const change = { TargetGroupArn, HealthCheckPath: '/up', HealthyThresholdCount: 2 };
    const { TargetGroups } = await elb.send(new ModifyTargetGroupCommand(change));
    expect(TargetGroups).toMatchObject([{ HealthCheckPath: '/up', HealthyThresholdCount: 2 }]);
    const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '5' }];
    await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }));
    const seen = await elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }));
    expect(seen.Attributes).toContainEqual(Attributes[0]);
    const protect = [{ Key: 'deletion_protection.enabled', Value: 'true' }];
    const LoadBalancerArn = made.balancer;
    await elb.send(
      new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes: protect }),
    );
    const kept = await elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }));
    expect(kept.Attributes).toContainEqual(protect[0]);
    await expect(elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn }))).rejects.toThrow(
      /deletion protection/,
    );
  });

  it('carry tags', async () => {
    const ResourceArns = [made.blue];
    const tags = [
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ];
    await elb.send(new AddTagsCommand({ ResourceArns, Tags: tags }));
    await elb.send(new RemoveTagsCommand({ ResourceArns, TagKeys: ['a'] }));
    const { TagDescriptions } = await elb.send(new DescribeTagsCommand({ ResourceArns }));
    expect(TagDescriptions).toEqual([{ ResourceArn: made.blue, Tags: [tags[1]] }]);
  });

  it('go away in the order of their ties', async () => {
    const group = { TargetGroupArn: made.blue };
    await expect(elb.send(new DeleteTargetGroupCommand(group))).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });
    await elb.send(new DeleteListenerCommand({ ListenerArn: made.testListener }));
    await elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: made.balancer }));
    await elb.send(new DeleteTargetGroupCommand(group));
    const { LoadBalancers } = await elb.send(new DescribeLoadBalancersCommand({}));
    expect(LoadBalancers).toEqual([]);
  });
});

describe('rules', () => {
  const rule = async (Priority: number) => {
    const { Rules } = await elb.send(
      new CreateRuleCommand({
        ListenerArn: made.listener,
        Priority,
        Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/api/*'] } }],
        Actions: [{ Type: 'forward', TargetGroupArn: made.green }],
      }),
    );
    return Rules![0]!.RuleArn!;
  };
  const all = async () => {
    const { Rules } = await elb.send(new DescribeRulesCommand({ ListenerArn: made.listener }));
    return Rules!;
  };

  it('stand in the order of their priorities, the default one last', async () => {
    await rule(20);
    await rule(10);
    expect((await all()).map(({ Priority }) => Priority)).toEqual(['10', '20', 'default']);
    expect((await all())[0]!.Conditions![0]!.PathPatternConfig!.Values).toEqual(['/api/*']);
    await expect(rule(10)).rejects.toMatchObject({ name: 'PriorityInUseException' });
  });

  it('change places, are changed and go', async () => {
    const [a, b] = [await rule(1), await rule(2)];
    const RulePriorities = [
      { RuleArn: a, Priority: 2 },
      { RuleArn: b, Priority: 1 },
    ];
    await elb.send(new SetRulePrioritiesCommand({ RulePriorities }));
    expect((await all()).map(({ RuleArn }) => RuleArn).slice(0, 2)).toEqual([b, a]);
    const Actions = [{ Type: 'forward' as const, TargetGroupArn: made.blue }];
    const { Rules } = await elb.send(new ModifyRuleCommand({ RuleArn: a, Actions }));
    expect(Rules![0]!.Actions![0]!.TargetGroupArn).toBe(made.blue);
    await elb.send(new DeleteRuleCommand({ RuleArn: a }));
    expect(await all()).toHaveLength(2);
    const byDefault = (await all()).at(-1)!.RuleArn!;
    await expect(elb.send(new DeleteRuleCommand({ RuleArn: byDefault }))).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
  });
});

describe('targets', () => {
  it('that are registered become healthy after one passed check, and drain when they go', async () => {
    const target = { TargetGroupArn: made.blue, Targets: [{ Id: '10.0.0.9' }] };
    await elb.send(new RegisterTargetsCommand(target));
    expect(await health(made.blue)).toEqual(['initial Elb.RegistrationInProgress']);
    bench.server.advance(6);
    expect(await health(made.blue)).toEqual(['initial Elb.InitialHealthChecking']);
    bench.server.advance(4);
    expect(await health(made.blue)).toEqual(['healthy']);
    await elb.send(new DeregisterTargetsCommand(target));
    expect(await health(made.blue)).toEqual(['draining Target.DeregistrationInProgress']);
    bench.server.advance(300);
    expect(await health(made.blue)).toEqual([]);
    expect(await health(made.blue, ['10.0.0.9'])).toEqual(['unused Target.NotRegistered']);
  });

  it('of a group that no listener names are unused', async () => {
    const target = { TargetGroupArn: made.green, Targets: [{ Id: '10.0.0.9', Port: 81 }] };
    await elb.send(new RegisterTargetsCommand(target));
    expect(await health(made.green)).toEqual(['unused Target.NotInUse']);
  });
});

describe('what AWS refuses', () => {
  const listener = () => ({
    LoadBalancerArn: made.balancer,
    Protocol: 'HTTP' as const,
    Port: 80,
    DefaultActions: [{ Type: 'forward' as const, TargetGroupArn: made.blue }],
  });

  it.each([
    [
      'a target group that is not there',
      () => new DescribeTargetHealthCommand({ TargetGroupArn: 'arn:no' }),
      'TargetGroupNotFoundException',
    ],
    [
      'a listener that is not there',
      () => new DescribeRulesCommand({ ListenerArn: 'arn:no' }),
      'ListenerNotFoundException',
    ],
    [
      'a load balancer that is not there',
      () => new DescribeLoadBalancersCommand({ Names: ['no'] }),
      'LoadBalancerNotFoundException',
    ],
    ['a port twice', () => new CreateListenerCommand(listener()), 'DuplicateListenerException'],
    [
      'the same name for something else',
      () => new CreateTargetGroupCommand({ Name: 'blue', Protocol: 'TCP', Port: 1, VpcId: 'v' }),
      'DuplicateTargetGroupNameException',
    ],
    [
      'a check that takes longer than its interval',
      () =>
        new ModifyTargetGroupCommand({ TargetGroupArn: made.blue, HealthCheckTimeoutSeconds: 10 }),
      'InvalidConfigurationRequestException',
    ],
    [
      'an interval out of range',
      () =>
        new ModifyTargetGroupCommand({ TargetGroupArn: made.blue, HealthCheckIntervalSeconds: 1 }),
      'ValidationError',
    ],
    [
      'a target of the wrong kind',
      () => new RegisterTargetsCommand({ TargetGroupArn: made.blue, Targets: [{ Id: 'i-1z' }] }),
      'InvalidTargetException',
    ],
    [
      'tags of nothing',
      () => new DescribeTagsCommand({ ResourceArns: ['arn:no'] }),
      'LoadBalancerNotFoundException',
    ],
  ] as const)('%s', async (_, command, name) => {
    await expect(elb.send(command() as DescribeTagsCommand)).rejects.toMatchObject({ name });
  });
});
