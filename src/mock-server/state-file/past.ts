import { createTimeSource, type TimeSource } from '../time-source.ts';
import { createWorlds, type Worlds, type WorldsStart } from '../worlds.ts';
import type { Deed, Entry } from './entry.ts';
import { replayCall } from './play-call.ts';

/** Carries calls out again, each at its time. @param time stands at or before the first of them */
export function replay(worlds: Worlds, time: TimeSource, entries: Iterable<Entry>): void {
  for (const entry of entries) {
    time.advance(Math.max(0, entry.atMs - time.nowMs()));
    if ('operation' in entry) replayCall(worlds.of(entry.region), entry);
    if ('seed' in entry) {
      // Whoever only read there had made the Region, too.
      for (const region of entry.regions ?? []) worlds.of(region);
      worlds.seed(entry.seed);
    }
  }
}

/** The same Regions as they were some time ago. */
export interface Past {
  /** As of a time, which never comes before an earlier one. */
  asOf(atMs: number): Worlds;
}

/**
 * A second set of Regions that follows the first at a distance, for reads that are not consistent yet.
 * @param calls of the first one, oldest first; it may grow
 */
export function createPast(start: WorldsStart, calls: readonly Deed[]): Past {
  const time = createTimeSource(start.startMs, 0);
  const worlds = createWorlds(time, start);
  let next = 0;
  return {
    asOf: (atMs) => {
      const first = next;
      while (next < calls.length && (calls[next]?.atMs ?? 0) <= atMs) next += 1;
      replay(worlds, time, calls.slice(first, next));
      time.advance(Math.max(0, atMs - time.nowMs()));
      return worlds;
    },
  };
}
