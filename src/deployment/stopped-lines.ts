import { describeStop, isFailure, shortTaskId } from './stopped-task.ts';
import type { StoppedTask } from './watch-types.ts';

/** Tasks that stopped in the same way are told one by one up to so many. */
const TOLD_ONE_BY_ONE = 2;

/**
 * Lines for failed tasks that were not seen before. Those that stopped alike share a line as soon as they are more
 * than a few, and later ones of them are in the count of the progress only. Tasks that the scheduler scaled in are
 * told by the events of the service.
 */
export function stoppedLines(
  before: readonly StoppedTask[],
  fresh: readonly StoppedTask[],
): readonly string[] {
  const known = new Set(before.map(describeStop));
  const groups = new Map<string, string[]>();
  for (const task of fresh.filter(isFailure)) {
    const words = describeStop(task);
    if (!known.has(words)) groups.set(words, [...(groups.get(words) ?? []), shortTaskId(task.arn)]);
  }
  return [...groups].flatMap(([words, ids]) =>
    ids.length <= TOLD_ONE_BY_ONE
      ? ids.map((id) => `task ${id} ${words}`)
      : [`${ids.length} tasks ${words}; ${ids[0]} is one of them`],
  );
}
