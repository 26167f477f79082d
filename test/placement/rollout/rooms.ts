import type { Room } from '../../../src/placement/rollout/chains.ts';
import { instance } from '../instances.ts';

/** The room of a cluster in which stops on each instance give so many slots, with some more outside. */
export function room(outside: number, ...chains: readonly (readonly number[])[]): Room {
  const sum = (of: (slots: readonly number[]) => number | undefined) =>
    chains.reduce((total, slots) => total + (of(slots) ?? 0), outside);
  return {
    chains: chains.map((slots, index) => ({ instance: instance(`i-${index}`), slots })),
    old: chains.reduce((total, { length }) => total + length - 1, 0),
    atStart: sum((slots) => slots[0]),
    atEnd: sum((slots) => slots.at(-1)),
  };
}
