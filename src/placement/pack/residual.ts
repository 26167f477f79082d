import type { Model, Packing, Pattern } from './model.ts';

/** The same problem with other counts of tasks and bins: what is left when some bins are settled. */
export function residualModel(model: Model, count: Int32Array, stock: Float64Array): Model {
  const { shapes } = model;
  const most = Int32Array.from(model.most, (n, at) => Math.min(n, count[at % shapes] as number));
  const apart = model.apart.map((n, s) => Math.min(n, count[s] as number));
  return { ...model, count, apart, stock, most };
}

/** As much of a pattern as the tasks that are left allow; undefined when that is nothing. */
export function cutToFit(pattern: Pattern, count: Int32Array): Pattern | undefined {
  const { type, shapes, counts } = pattern;
  if (shapes.every((s, k) => (count[s] as number) >= (counts[k] as number))) return pattern;
  const kept = shapes
    .map((s, k) => [s, Math.min(count[s] as number, counts[k] as number)] as const)
    .filter(([, n]) => n > 0);
  if (kept.length === 0) return undefined;
  return { type, shapes: kept.map(([s]) => s), counts: kept.map(([, n]) => n) };
}

/** Two packings of different tasks as one. */
export function together(a: Packing, b: Packing): Packing {
  return {
    bins: [...a.bins, ...b.bins],
    outside: a.outside.map((n, s) => n + (b.outside[s] as number)),
    cost: a.cost + b.cost,
  };
}
