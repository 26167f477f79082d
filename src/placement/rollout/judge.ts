import { hasWayThrough } from './best-order.ts';
import { type Room, roomOf } from './chains.ts';
import { type Limits, limitsOf, type RolloutProblem } from './problem.ts';
import { readRollout } from './slots.ts';
import { findStuckStops, type Stops } from './worst-order.ts';

/** Whether a rollout gets through whichever old tasks ECS stops first, only for some choices, or for none. */
export type RolloutVerdict = 'always' | 'depends' | 'never';

/** Where a rollout sticks. */
export interface StuckRollout {
  /** `room`: no instance takes one more task. `limits`: the percentages allow neither a start nor a stop. */
  readonly cause: 'room' | 'limits';
  /** Old tasks stopped by then, on each instance that has lost any. */
  readonly stopped: readonly { readonly instance: string; readonly tasks: number }[];
  /** New tasks running by then. */
  readonly started: number;
  /** Old tasks still running. */
  readonly oldRunning: number;
}

/** What can be said of a rollout before it begins. */
export interface RolloutJudgement extends Limits {
  readonly verdict: RolloutVerdict;
  /** Tasks of the service, old and new, that can run at once at most. */
  readonly peakTasks: number;
  /** For `depends` a choice of stops that sticks, for `never` where it ends at the latest. */
  readonly stuck?: StuckRollout;
  /** What is wrong with the constraints; then nothing fits. */
  readonly problems: readonly string[];
}

/**
 * Judges whether every step of a rollout finds room next to the other tasks of the cluster.
 *
 * A task counts as running from when it is placed; which old task stops next is the choice of ECS, and all choices
 * are judged. Exact, since equal tasks cannot be in each other's way.
 */
export function judgeRollout(problem: RolloutProblem): RolloutJudgement {
  const rollout = readRollout(problem);
  const { read } = rollout;
  const room = roomOf(rollout);
  const judged =
    problem.strategy === 'double' ? judgeDouble(problem, room) : judgeRolling(problem, room);
  if (read.problems.length === 0) return { ...judged, problems: [] };
  return { ...judged, verdict: 'never', problems: read.problems };
}

type Judged = Omit<RolloutJudgement, 'problems'>;

function judgeDouble({ desired }: RolloutProblem, room: Room): Judged {
  const limits = { lower: room.old, upper: room.old + desired };
  const peakTasks = room.old + Math.min(desired, room.atStart);
  if (room.atStart >= desired) return { ...limits, peakTasks, verdict: 'always' };
  return {
    ...limits,
    peakTasks,
    verdict: 'never',
    stuck: stuckAt(room, { stops: [], cause: 'room', most: desired }),
  };
}

function judgeRolling(problem: RolloutProblem, room: Room): Judged {
  const { desired } = problem;
  const limits = limitsOf(problem);
  const most = Math.max(0, limits.upper - room.old);
  const peakTasks = Math.max(room.old, Math.min(limits.upper, room.old + desired));
  const base = { ...limits, peakTasks };
  const startable = Math.min(desired, room.atStart, most);
  if (startable === desired) return { ...base, verdict: 'always' };
  if (limits.upper <= limits.lower) {
    const cause = room.atStart > most ? 'limits' : 'room';
    return { ...base, verdict: 'never', stuck: stuckAt(room, { stops: [], cause, most }) };
  }
  if (room.atEnd < desired) {
    const all = room.chains.map(({ slots }) => slots.length - 1);
    return {
      ...base,
      verdict: 'never',
      stuck: stuckAt(room, { stops: all, cause: 'room', most: desired }),
    };
  }
  const stops = findStuckStops(room, limits, desired);
  if (stops === undefined) return { ...base, verdict: 'always' };
  const verdict = hasWayThrough(room, limits) ? 'depends' : 'never';
  return { ...base, verdict, stuck: stuckAt(room, { stops, cause: 'room', most: desired }) };
}

interface StuckParts {
  readonly stops: Stops;
  readonly cause: StuckRollout['cause'];
  readonly most: number;
}

function stuckAt(room: Room, { stops, cause, most }: StuckParts): StuckRollout {
  const stopped: { instance: string; tasks: number }[] = [];
  let started = room.atStart;
  let oldRunning = room.old;
  room.chains.forEach(({ instance, slots }, index) => {
    const count = stops[index] ?? 0;
    if (count === 0) return;
    stopped.push({ instance: instance.id, tasks: count });
    started += (slots[count] ?? 0) - (slots[0] ?? 0);
    oldRunning -= count;
  });
  return { cause, stopped, started: Math.min(most, started), oldRunning };
}
