import type { World } from '../world.ts';
import { type WeightedGroup, weightsIn } from './actions.ts';
import type { Action } from './state.ts';

/** Shifts that are remembered. */
const KEPT = 10_000;

/** Writes down which target group gets how much of the traffic of a listener or rule from now on, for the metrics of that time. */
export function rememberWeights(world: World, ownerArn: string, actions: readonly Action[]): void {
  const { shifts } = world.elb;
  shifts.push({ atMs: world.nowMs, ownerArn, groups: weightsIn(actions) });
  if (shifts.length > KEPT) shifts.shift();
}

/** Weights that a listener or rule had at a time; undefined when nothing was written down by then. */
export function weightsAt(
  { elb }: World,
  ownerArn: string,
  atMs: number,
): readonly WeightedGroup[] | undefined {
  return elb.shifts.findLast((one) => one.ownerArn === ownerArn && one.atMs <= atMs)?.groups;
}
