import type { ShapeGroup } from './merge-items.ts';
import type { PackType } from './problem.ts';

/** Types that no packing can tell apart, as one. */
export interface ClassGroup {
  readonly capacity: readonly number[];
  readonly price: number;
  readonly stock: number;
  /** Most tasks of each shape that one bin can hold when nothing else is in it. */
  readonly most: readonly number[];
  /** The types behind it, in the order of the problem. */
  readonly types: readonly PackType[];
}

/**
 * Joins types that cost the same, hold the same and may hold the same, and leaves out those that hold nothing
 * or that another one beats in every way. A free type without a limit gets the number of tasks as its stock.
 */
export function mergeTypes(
  types: readonly PackType[],
  shapes: readonly ShapeGroup[],
  tasks: number,
): readonly ClassGroup[] {
  const groups = new Map<string, ClassGroup>();
  for (const type of types) {
    const one = toClass(type, shapes, tasks);
    if (one.stock === 0 || one.most.every((most) => most === 0)) continue;
    const key = JSON.stringify([one.price, one.capacity, one.most]);
    const known = groups.get(key);
    groups.set(key, known === undefined ? one : joined(known, one));
  }
  const classes = [...groups.values()];
  return classes.filter((one) => !classes.some((other) => beats(other, one)));
}

function toClass(type: PackType, shapes: readonly ShapeGroup[], tasks: number): ClassGroup {
  const most = shapes.map((shape) => mostOf(type, shape));
  const stock = type.max ?? (type.price === 0 ? tasks : Infinity);
  // More bins than tasks are never needed, so such a limit limits nothing.
  const unlimited = stock >= tasks && type.price > 0;
  return {
    capacity: type.capacity,
    price: type.price,
    stock: unlimited ? Infinity : stock,
    most,
    types: [type],
  };
}

function mostOf(type: PackType, shape: ShapeGroup): number {
  if (shape.types !== undefined && !shape.types.has(type.name)) return 0;
  const fit = shape.demand.map((need, r) =>
    need === 0 ? Infinity : Math.floor((type.capacity[r] ?? 0) / need),
  );
  return Math.min(shape.count, shape.maxPerBin ?? Infinity, ...fit);
}

function joined(a: ClassGroup, b: ClassGroup): ClassGroup {
  return { ...a, stock: a.stock + b.stock, types: [...a.types, ...b.types] };
}

function beats(a: ClassGroup, b: ClassGroup): boolean {
  return (
    a !== b &&
    a.stock === Infinity &&
    a.price <= b.price &&
    a.capacity.every((amount, r) => amount >= (b.capacity[r] ?? 0)) &&
    // Two that beat each other would be equal in all of this, and those were joined.
    a.most.every((most, s) => most >= (b.most[s] ?? 0))
  );
}
