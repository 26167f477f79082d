import type { Room } from './chains.ts';

/** Chains in which stops give the same room. */
export interface ChainKind {
  readonly slots: readonly number[];
  readonly times: number;
}

/** A great cluster has few kinds of chains, and what holds for one of a kind holds for all. */
export function kindsOf({ chains }: Room): readonly ChainKind[] {
  const kinds = new Map<number | string, { readonly slots: readonly number[]; times: number }>();
  for (const { slots } of chains) {
    const key = keyOf(slots);
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { slots, times: 1 });
    else kind.times += 1;
  }
  return [...kinds.values()];
}

/** A number where one can hold all slots, since texts are slow to make: up to nine slots below 32. */
function keyOf(slots: readonly number[]): number | string {
  if (slots.length > 9) return slots.join();
  let key = slots.length;
  for (const slot of slots) {
    if (slot > 31) return slots.join();
    key = key * 32 + slot;
  }
  return key;
}
