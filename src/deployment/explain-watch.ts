import type { ServiceEvent } from '../ports/ecs.ts';
import { CONSEQUENCES, type Explanation, explain } from './explain.ts';
import { lacksTasks } from './look.ts';
import { unhealthyWords } from './target-evidence.ts';
import type { WatchState } from './watch-types.ts';

/** Explains what a watch has seen so far: stopped tasks, events since the start, the reason of the service deployment. */
export function explainWatch(state: WatchState): readonly Explanation[] {
  return explain({
    stoppedTasks: state.stoppedTasks,
    events: eventsSince(state),
    targets: state.unhealthyTargets.map(unhealthyWords),
    statusReason: state.serviceDeployment?.statusReason,
  });
}

/** Lines for causes that were not told yet: the reader learns them when the first task fails, not at the end. */
export function causeLines(state: WatchState): readonly string[] {
  const fresh = explainWatch(state).filter(
    ({ id }) => !state.toldCauses.includes(id) && !(CONSEQUENCES.has(id) && lacksTasks(state)),
  );
  return fresh.flatMap((one) => [
    `why: ${one.title}`,
    `what to do: ${one.fix}${one.link === undefined ? '' : ` (${one.link})`}`,
  ]);
}

function eventsSince({ start, service }: WatchState): readonly ServiceEvent[] {
  const before = new Set(start.service.events.map(({ id }) => id));
  return service.events.filter(({ id }) => !before.has(id));
}
