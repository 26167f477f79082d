import { type Instance, zoneOf } from '../../placement/instance.ts';
import { demandOf } from '../../placement/task-demand.ts';
import type { FailureForecast, Forecast, InstancePicture } from '../../report/forecast.ts';
import type { Foretold } from '../../simulator/foretell/foretell.ts';
import type { Placement } from '../../simulator/foretell/tally.ts';
import type { Foretellable } from './foretell-rollout.ts';

/** Instances that are drawn. */
const MOST_DRAWN = 24;

/** What was played, in the words of the report. */
export function toForecast(foretold: Foretold, rollout: Foretellable): Forecast {
  const { likely, bestMs, likelyMs, worstMs, failures, pauses } = foretold;
  const pictures = picturesOf(foretold, rollout);
  const drawn = pictures.slice(0, MOST_DRAWN);
  return {
    ending: likely.ending,
    ...(likely.reason === undefined ? {} : { reason: likely.reason }),
    bestSeconds: seconds(bestMs),
    likelySeconds: seconds(likelyMs),
    worstSeconds: seconds(worstMs),
    steps: likely.started + likely.stopped + likely.shifts,
    started: likely.started,
    stopped: likely.stopped,
    trafficShifts: likely.shifts,
    peakTasks: likely.peakTasks,
    peakWithStopping: likely.peakWithStopping,
    moves: likely.moves,
    failures: failures.map(toFailure),
    pauses,
    instances: drawn,
    otherInstances: rollout.instances.length - drawn.length,
  };
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}

function toFailure({ trouble, played }: Foretold['failures'][number]): FailureForecast {
  const last = played.moves.at(-1);
  const percents = played.moves.flatMap(({ trafficPercent }) => trafficPercent ?? []);
  return {
    trouble,
    ending: played.ending,
    seconds: seconds(played.afterMs),
    oldTasks: last?.old ?? 0,
    newTasks: last?.next ?? 0,
    ...(percents.length === 0 ? {} : { mostTrafficPercent: Math.max(...percents) }),
  };
}

/** Instances that have tasks of the service at any of the three times; those with most first. */
function picturesOf(
  { likely }: Foretold,
  { instances, oldDefinition, newDefinition }: Foretellable,
): readonly InstancePicture[] {
  const memory = {
    old: demandOf(oldDefinition).memoryMib,
    next: demandOf(newDefinition).memoryMib,
  };
  const times = [likely.before, likely.peak, likely.after] as const;
  return instances
    .filter(({ id }) => times.some((placement) => placement[id] !== undefined))
    .map((instance) => pictureOf(instance, times, memory))
    .toSorted((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
}

function total({ peak }: InstancePicture): number {
  return peak.old + peak.next;
}

function pictureOf(
  instance: Instance,
  [before, peak, after]: readonly [Placement, Placement, Placement],
  memory: { readonly old: number; readonly next: number },
): InstancePicture {
  const { id, ec2InstanceId, registered, remaining, tasksByGroup } = instance;
  const own = before[id]?.old ?? 0;
  // What others take stays: the rest of what is taken now.
  const othersMib = registered.memoryMib - remaining.memoryMib - own * memory.old;
  const countsIn = (placement: Placement) => {
    const { old = 0, next = 0 } = placement[id] ?? {};
    const taken = othersMib + old * memory.old + next * memory.next;
    return { old, next, memory: Math.round((100 * taken) / registered.memoryMib) / 100 };
  };
  const all = Object.values(tasksByGroup).reduce((sum, count) => sum + count, 0);
  return {
    name: ec2InstanceId ?? id.slice(id.lastIndexOf('/') + 1),
    zone: zoneOf(instance),
    others: Math.max(0, all - own),
    before: countsIn(before),
    peak: countsIn(peak),
    after: countsIn(after),
  };
}
