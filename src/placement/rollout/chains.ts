import type { Instance } from '../instance.ts';
import { isCandidate, type ReadRollout, slotsAfter } from './slots.ts';

/**
 * What stopping old tasks gives, for each instance that runs any: new tasks that it can hold after 0, 1, 2 … stops.
 */
export interface Chain {
  readonly instance: Instance;
  readonly slots: readonly number[];
}

/** The room for new tasks in a cluster, now and after stops. */
export interface Room {
  readonly chains: readonly Chain[];
  /** Old tasks in all. */
  readonly old: number;
  /** New tasks that fit beside all the old ones. */
  readonly atStart: number;
  /** New tasks that fit once all old ones have stopped. */
  readonly atEnd: number;
}

/** More is never needed than the tasks that the service shall run. */
export function roomOf(rollout: ReadRollout): Room {
  const chains: Chain[] = [];
  let old = 0;
  let atStart = 0;
  let atEnd = 0;
  for (const instance of rollout.instances) {
    const tasks = instance.tasksByGroup[rollout.group] ?? 0;
    const canHold = isCandidate(instance, rollout);
    if (tasks === 0) {
      const slots = canHold ? slotsAfter(instance, rollout, 0) : 0;
      atStart += slots;
      atEnd += slots;
      continue;
    }
    const slots = new Array<number>(tasks + 1);
    for (let stopped = 0; stopped <= tasks; stopped += 1) {
      slots[stopped] = canHold ? slotsAfter(instance, rollout, stopped) : 0;
    }
    chains.push({ instance, slots });
    old += tasks;
    atStart += slots[0] ?? 0;
    atEnd += slots[tasks] ?? 0;
  }
  return { chains, old, atStart, atEnd };
}
