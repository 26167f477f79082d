import { type TargetTiming, USUAL_TIMING } from '../neighbours.ts';
import type { World } from '../world.ts';
import { checkTimes } from './health-check.ts';

/** The pace of the mock; AWS names none. */
const NOTICE_MS = 5_000;

/** What a target group does with a target, and when; one that is not known does the usual. */
export function timingOf(world: World, groupArn: string): TargetTiming {
  const group = world.elb.targetGroups.get(groupArn);
  if (group === undefined) return USUAL_TIMING;
  const { settleMs, failMs } = checkTimes(group.settings);
  const delay = Number(group.attributes['deregistration_delay.timeout_seconds']);
  // The scheduler asks the load balancer every few seconds, so an unhealthy target is seen before it goes.
  return { healthyAfterMs: settleMs, unhealthyAfterMs: failMs + NOTICE_MS, drainMs: delay * 1000 };
}
