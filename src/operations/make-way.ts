import { SlipwayError } from '../errors.ts';
import type { GroupName } from '../ports/codedeploy.ts';
import type { Ports } from '../ports/ports.ts';

/** Rest between two looks at a deployment that is in the way, ms. */
const REST_MS = 15_000;

/** What to do about a deployment in the way, and until when. */
export interface Conflict {
  readonly onConflict: 'fail' | 'wait' | 'stop';
  /** Milliseconds since 1970. */
  readonly deadlineMs: number;
}

/** What making way touches. */
export type WayPorts = Pick<Ports, 'codedeploy' | 'clock' | 'log' | 'cancel'>;

/**
 * Returns once no deployment of the group is under way: a group has one at a time.
 * @throws SlipwayError codedeploy-conflict when one is and it is not to be waited for, or does not end in time
 */
export async function makeWay(
  group: GroupName,
  { onConflict, deadlineMs }: Conflict,
  { codedeploy, clock, log, cancel }: WayPorts,
): Promise<void> {
  const stopped = new Set<string>();
  for (let looks = 0; ; looks += 1) {
    const active = await codedeploy.activeDeployments(group);
    if (active.length === 0) return;
    const names = active.join(', ');
    if (onConflict === 'fail' || cancel.aborted || clock.nowMs() >= deadlineMs) {
      throw inTheWay(group, names, onConflict);
    }
    for (const id of onConflict === 'stop' ? active.filter((one) => !stopped.has(one)) : []) {
      stopped.add(id);
      log.warning(`stopping ${id}, which is in the way, as on-conflict says`);
      await codedeploy.stopDeployment(id, false);
    }
    if (looks === 0) log.info(`waiting for the end of ${names}`);
    await clock.sleep(REST_MS, cancel);
  }
}

function inTheWay(group: GroupName, names: string, onConflict: string): SlipwayError {
  return new SlipwayError({
    code: 'codedeploy-conflict',
    message: `The deployment group ${group.group} has a deployment under way: ${names}.`,
    hint:
      onConflict === 'fail'
        ? 'Run again when it has ended, or set on-conflict to wait or stop.'
        : 'Look at that deployment in the CodeDeploy console: it did not end in time.',
  });
}
