import type { PackItem } from './problem.ts';

/** Items that no packing can tell apart, as one. */
export interface ShapeGroup {
  readonly demand: readonly number[];
  readonly count: number;
  readonly maxPerBin?: number;
  readonly types?: ReadonlySet<string>;
  readonly outside?: number;
  /** The items behind it, in the order of the problem. */
  readonly items: readonly PackItem[];
}

/**
 * Joins items of equal demand, types and price outside. Items with a `maxPerBin` stay alone:
 * the limit is for one item, and a bin may hold two items that are alike.
 */
export function mergeItems(items: readonly PackItem[]): readonly ShapeGroup[] {
  const groups = new Map<string, PackItem[]>();
  items.forEach((item, index) => {
    if (item.count === 0) return;
    const key = item.maxPerBin === undefined ? keyOf(item) : `alone ${index}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return [...groups.values()].map(toShape);
}

function keyOf(item: PackItem): string {
  const types = item.types === undefined ? undefined : [...new Set(item.types)].sort();
  return JSON.stringify([item.demand, types, item.outside]);
}

function toShape(items: readonly PackItem[]): ShapeGroup {
  const [first] = items as readonly [PackItem, ...PackItem[]];
  return {
    demand: first.demand,
    count: items.reduce((sum, { count }) => sum + count, 0),
    ...(first.maxPerBin === undefined ? {} : { maxPerBin: first.maxPerBin }),
    ...(first.types === undefined ? {} : { types: new Set(first.types) }),
    ...(first.outside === undefined ? {} : { outside: first.outside }),
    items,
  };
}
