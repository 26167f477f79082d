import { kindsOf } from './chain-kinds.ts';
import type { Room } from './chains.ts';
import type { Limits } from './problem.ts';
import { forwardSegments, type Segment } from './segments.ts';

/**
 * Whether some order of stops gets through: each stop costs one running task and may give room for new ones, and
 * before each there must be one task more than the lower limit.
 *
 * From the front, stretches that give back at least what they cost are taken, cheapest first: they never harm. What is
 * left only costs; from the end backwards it only gives, so it is taken the same way, cheapest first.
 *
 * @param room room of a cluster that holds all tasks in the end
 * @source H. M. Abdel-Wahab and T. Kameda, "Scheduling to minimize maximum cumulative cost subject to
 * series-parallel precedence constraints", Operations Research 26 (1978), for chains
 */
export function hasWayThrough(room: Room, limits: Limits): boolean {
  const kinds = kindsOf(room).map(({ slots, times }) => {
    const steps = slots.slice(1).map((after, stop) => after - (slots[stop] ?? 0) - 1);
    const { segments, left } = forwardSegments(steps, BEFORE);
    const back = steps.slice(left).toReversed();
    const backward = forwardSegments(
      back.map((by) => -by),
      AFTER,
    ).segments;
    return { times, segments, backward };
  });
  const forward = kinds.map(({ times, segments }) => ({ times, segments }));
  if (!canTakeAll(forward, room.atStart + room.old - limits.lower)) return false;
  const rest = kinds.map(({ times, backward }) => ({ times, segments: backward }));
  return canTakeAll(rest, room.atEnd - limits.lower);
}

/** Forwards, a stop needs one task to spare before it. */
const BEFORE = (slack: number): number => 1 - slack;

/** Backwards, what was there before a stop is what is there after the step back. */
const AFTER = (slack: number, by: number): number => 1 - slack - by;

/** The segments of chains that are all alike. */
interface Alike {
  readonly segments: readonly Segment[];
  readonly times: number;
}

/** Takes the cheapest first of the next segments of all chains; each gives back what it needs for a while. */
function canTakeAll(chains: readonly Alike[], start: number): boolean {
  const waiting = new Map<number, { readonly chain: Alike; readonly at: number }[]>();
  const push = (chain: Alike, at: number): void => {
    if (at >= chain.segments.length) return;
    const needs = Math.max(0, chain.segments[at]?.needs ?? 0);
    const same = waiting.get(needs);
    if (same === undefined) waiting.set(needs, [{ chain, at }]);
    else same.push({ chain, at });
  };
  for (const chain of chains) push(chain, 0);
  let slack = start;
  while (waiting.size > 0) {
    const least = Math.min(...waiting.keys());
    if (least > slack) return false;
    const next = waiting.get(least) ?? [];
    waiting.delete(least);
    for (const { chain, at } of next) {
      slack += chain.times * (chain.segments[at]?.gives ?? 0);
      push(chain, at + 1);
    }
  }
  return true;
}
