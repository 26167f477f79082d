import type { ServiceEvent } from '../ports/ecs.ts';
import { CONSEQUENCES, type Explanation, explain } from './explain.ts';
import { lacksTasks } from './look.ts';
import { unhealthyWords } from './target-evidence.ts';
import type { WatchState } from './watch-types.ts';

/** Explains what a watch has seen so far: stopped tasks, events since the start, the reason of the service deployment. */
export function explainWatch(state: WatchState): readonly Explanation[] {
  const { isStopAsked } = state.start;
  return explain({
    stoppedTasks: state.stoppedTasks,
    events: eventsSince(state),
    targets: state.unhealthyTargets.map(unhealthyWords),
    // That it was stopped is what was asked for.
    statusReason: isStopAsked === true ? undefined : state.serviceDeployment?.statusReason,
  });
}

/** Lines for causes that were not told yet: the reader learns them when the first task fails, not at the end. */
export function causeLines(state: WatchState): readonly string[] {
  const fresh = explainWatch(state).filter(
    ({ id }) => !state.toldCauses.includes(id) && !(CONSEQUENCES.has(id) && lacksTasks(state)),
  );
  return fresh.flatMap(explanationLines);
}

/** A cause in two lines, for the log on the way. */
export function explanationLines({ title, fix, link }: Explanation): readonly string[] {
  return [`why: ${title}`, `what to do: ${fix}${link === undefined ? '' : ` (${link})`}`];
}

function eventsSince({ start, service }: WatchState): readonly ServiceEvent[] {
  const before = new Set(start.service.events.map(({ id }) => id));
  return service.events.filter(({ id }) => !before.has(id));
}
