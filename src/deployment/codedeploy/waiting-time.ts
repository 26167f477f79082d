import type { DeploymentGroup } from '../../ports/codedeploy.ts';

/** The longest that a run waits, minutes. @source official deploy action, "maximum 6 hours" */
const MOST_MINUTES = 360;

/**
 * How long a deployment may take, minutes: the times that the group itself waits, and our own on top.
 * A time that the group does not have is none.
 */
export function waitingMinutes(group: DeploymentGroup, ownMinutes: number): number {
  const { readyWaitMinutes = 0, terminationWaitMinutes = 0 } = group;
  return Math.min(MOST_MINUTES, readyWaitMinutes + terminationWaitMinutes + ownMinutes);
}
