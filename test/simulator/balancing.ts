import { createListener } from '../../src/simulator/elb/listeners.ts';
import { createLoadBalancer } from '../../src/simulator/elb/load-balancers.ts';
import type { Listener, TargetGroup } from '../../src/simulator/elb/state.ts';
import { createTargetGroup } from '../../src/simulator/elb/target-groups.ts';
import type { JsonObject } from '../../src/simulator/json.ts';
import type { World } from '../../src/simulator/world.ts';

/** A target group for addresses, checked every ten seconds. */
export function newGroup(world: World, Name: string, over: JsonObject = {}): TargetGroup {
  const place = { Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1', TargetType: 'ip' };
  return createTargetGroup(world, { Name, ...place, HealthCheckIntervalSeconds: 10, ...over });
}

/** Load balancer `front` with a listener that forwards to `blue`; `green` waits. */
export function newBalancing(world: World): {
  readonly blue: TargetGroup;
  readonly green: TargetGroup;
  readonly listener: Listener;
  readonly testListener: Listener;
} {
  const [blue, green] = [newGroup(world, 'blue'), newGroup(world, 'green')];
  const Subnets = ['subnet-1', 'subnet-2'];
  const { arn } = createLoadBalancer(world, { Name: 'front', Subnets });
  const listen = (Port: number) =>
    createListener(world, {
      LoadBalancerArn: arn,
      Protocol: 'HTTP',
      Port,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: blue.arn }],
    });
  return { blue, green, listener: listen(80), testListener: listen(8080) };
}
