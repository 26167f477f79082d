import { eventLines, type ToldEvents } from './event-lines.ts';
import { causeLines } from './explain-watch.ts';
import { newHookLines } from './hook-lines.ts';
import { elapsed, statusWords } from './lines.ts';
import { stoppedLines } from './stopped-lines.ts';
import { unhealthyWords } from './target-evidence.ts';
import type { WatchCommand, WatchState } from './watch-types.ts';

/** While tasks fail and start again, counts that go up and down are told so often, ms. */
const RESTLESS_MS = 60_000;

/** What is said after a look, and what was told with it. */
export interface Sayings {
  readonly said: readonly WatchCommand[];
  readonly toldEvents: ToldEvents;
  readonly toldProgress: WatchState['toldProgress'];
}

/** The lines for what a look brought: events, tasks that failed, what waits, causes that are new, the progress. */
export function sayingsOf(before: WatchState, now: WatchState, atMs: number): Sayings {
  const known = new Set(before.seenEventIds);
  const fresh = now.service.events.filter((one) => !known.has(one.id)).reverse();
  const events = eventLines(
    before.toldEvents,
    fresh.map(({ message }) => message),
  );
  const warnings = [
    ...stoppedLines(before.stoppedTasks, now.stoppedTasks.slice(before.stoppedTasks.length)),
    ...now.unhealthyTargets.slice(before.unhealthyTargets.length).map(unhealthyWords),
    ...newHookLines(before, now, atMs),
    ...causeLines(now),
  ];
  const isTold = tellsProgress(before, now, atMs);
  const time = elapsed(now, atMs);
  const say = (level: 'info' | 'warning') => (line: string) =>
    ({ kind: 'say', level, line: `${time}  ${line}` }) as const;
  return {
    said: [
      ...events.lines.map((line) => say('info')(`event: ${line}`)),
      ...warnings.map(say('warning')),
      ...(isTold ? [now.progress].map(say('info')) : []),
    ],
    toldEvents: events.told,
    toldProgress: isTold ? { line: now.progress, atMs } : before.toldProgress,
  };
}

/** Every change is told, but in a loop of failures only the first one of a minute and what is more than a count. */
function tellsProgress(before: WatchState, now: WatchState, atMs: number): boolean {
  const { toldProgress, stoppedTasks } = before;
  if (now.progress === toldProgress.line) return false;
  const isSame = toldProgress.line.startsWith(`${statusWords(now)}:`);
  return !isSame || stoppedTasks.length === 0 || atMs - toldProgress.atMs >= RESTLESS_MS;
}
