import type { Room } from './chains.ts';
import type { Limits } from './problem.ts';

/** Stops of each chain, in the order of the chains. */
export type Stops = readonly number[];

/**
 * A choice of stops after which a rollout is stuck: nothing more fits and nothing more may stop.
 *
 * With S old tasks stopped and room for C new ones, `old - S + C` tasks run. It is stuck when that is not above the
 * lower limit. The smallest C - S is the sum of the smallest of each instance, so no order has to be tried.
 *
 * @param room room of a cluster that holds all tasks in the end
 * @returns `undefined` when every order of stops gets through
 */
export function findStuckStops(room: Room, limits: Limits, desired: number): Stops | undefined {
  const stops = room.chains.map(({ slots }) => firstLeast(slots));
  const balance = room.chains.reduce(
    (sum, { slots }, index) => sum + (slots[stops[index] ?? 0] ?? 0) - (stops[index] ?? 0),
    outsideOf(room),
  );
  const slack = balance + room.old - limits.lower;
  if (slack > 0) return undefined;
  // All new tasks run and all old ones have stopped: that is the end, not a way to be stuck.
  const isEnd = stops.reduce((sum, count) => sum + count, 0) === room.old && room.atEnd >= desired;
  return isEnd ? undefined : stops;
}

/** Room on instances that run no old task. */
export function outsideOf(room: Room): number {
  return room.atStart - room.chains.reduce((sum, { slots }) => sum + (slots[0] ?? 0), 0);
}

/** The fewest stops after which the room gained is smallest against the tasks stopped. */
function firstLeast(slots: readonly number[]): number {
  let least = 0;
  for (let stops = 1; stops < slots.length; stops += 1) {
    if ((slots[stops] ?? 0) - stops < (slots[least] ?? 0) - least) least = stops;
  }
  return least;
}
