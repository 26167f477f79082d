import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';

/** The ARN, when it names something that can carry tags. @throws Refusal as Elastic Load Balancing names what is missing */
export function taggable({ elb }: World, arn: string): string {
  const { loadBalancers, targetGroups, listeners, rules } = elb;
  if ([loadBalancers, targetGroups, listeners, rules].some((known) => known.has(arn))) return arn;
  if (arn.includes(':targetgroup/')) {
    throw new Refusal('TargetGroupNotFound', `Target groups '${arn}' not found`);
  }
  if (arn.includes(':listener-rule/'))
    throw new Refusal('RuleNotFound', 'One or more rules not found');
  if (arn.includes(':listener/')) {
    throw new Refusal('ListenerNotFound', 'One or more listeners not found');
  }
  throw new Refusal('LoadBalancerNotFound', `Load balancer '${arn}' not found`);
}
