import { balancersOf } from '../elb/target-groups.ts';
import type { JsonObject } from '../json.ts';
import { invalidParameter } from '../refusal.ts';
import type { World } from '../world.ts';

/**
 * Refuses load balancers of a request whose target groups take no traffic from anywhere. An alternate target group
 * is looked at when traffic moves.
 * @throws Refusal InvalidParameterException
 * @source answers of AWS quoted in public
 */
export function checkTargetGroups(world: World, balancers: readonly JsonObject[]): void {
  const { targetGroups, listeners } = world.elb;
  // A world without target groups or listeners plays services that only name them.
  if (targetGroups.size === 0 || listeners.size === 0) return;
  for (const { targetGroupArn } of balancers) {
    if (typeof targetGroupArn !== 'string') continue;
    if (!targetGroups.has(targetGroupArn)) {
      throw invalidParameter(
        `The target group with targetGroupArn ${targetGroupArn} does not exist.`,
      );
    }
    if (balancersOf(world, targetGroupArn).length > 0) continue;
    throw invalidParameter(
      `The target group with targetGroupArn ${targetGroupArn} does not have an associated load balancer.`,
    );
  }
}
