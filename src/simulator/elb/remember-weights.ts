import type { World } from '../world.ts';
import { weightsIn } from './actions.ts';
import type { Listener } from './state.ts';

/** Shifts that are remembered. */
const KEPT = 10_000;

/** Writes down which target group gets how much of a listener's traffic from now on, for the metrics of that time. */
export function rememberWeights(world: World, { arn, defaultActions }: Listener): void {
  const { shifts } = world.elb;
  shifts.push({ atMs: world.nowMs, ownerArn: arn, groups: weightsIn(defaultActions) });
  if (shifts.length > KEPT) shifts.shift();
}
