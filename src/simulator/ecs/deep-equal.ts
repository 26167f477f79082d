import type { Json } from '../json.ts';

/** Whether two values say the same; members that are undefined count as absent, the order of members does not count. */
export function deepEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.length === right.size &&
    left.every(
      ([name, value]) => right.has(name) && deepEqual(value as Json, right.get(name) as Json),
    )
  );
}
