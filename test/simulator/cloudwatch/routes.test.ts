import { groupsAt, productionRoutes } from '../../../src/simulator/cloudwatch/routes.ts';
import { createRule } from '../../../src/simulator/elb/rules.ts';
import { setWeights } from '../../../src/simulator/elb/shift-traffic.ts';
import { newBalancing } from '../balancing.ts';
import { emptyWorld, newService, pass } from '../builders.ts';

/** A rule beside the default one, which a service names for its users; the other listener is for tests. */
function routes() {
  const world = emptyWorld();
  const { blue, green, listener, testListener } = newBalancing(world);
  const rule = createRule(world, {
    ListenerArn: listener.arn,
    Priority: 10,
    Conditions: [],
    Actions: [{ Type: 'forward', TargetGroupArn: blue.arn }],
  });
  const balancer = {
    targetGroupArn: blue.arn,
    containerName: 'app',
    containerPort: 80,
    advancedConfiguration: {
      alternateTargetGroupArn: green.arn,
      productionListenerRule: rule.arn,
      testListenerRule: testListener.defaultRuleArn,
      roleArn: 'arn:aws:iam::123456789012:role/x',
    },
  };
  const deploymentConfiguration = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 };
  const port = { portMappings: [{ containerPort: 80 }] };
  newService(world, 'ok', { loadBalancers: [balancer], deploymentConfiguration }, port);
  return { world, blue, green, listener, rule };
}

describe('the routes of users', () => {
  it('begin with those that services name, and leave out those for tests', () => {
    const { world, listener, rule } = routes();
    expect(productionRoutes(world).map(({ arn }) => arn)).toEqual([rule.arn, listener.arn]);
  });

  it('remember the weights that they had', () => {
    const { world, blue, green, rule } = routes();
    pass(world, 10);
    const before = world.nowMs;
    pass(world, 10);
    setWeights(world, rule.arn, [
      { arn: blue.arn, weight: 1 },
      { arn: green.arn, weight: 3 },
    ]);
    const [route] = productionRoutes(world);
    expect(groupsAt(world, route!, before)).toEqual([{ arn: blue.arn, weight: 1 }]);
    expect(groupsAt(world, route!, world.nowMs)).toHaveLength(2);
  });
});
