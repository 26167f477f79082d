import type { Model, Pattern } from './model.ts';

/** A smaller problem that every packing of the whole problem is one of too, with the way back. */
export interface Joined {
  readonly model: Model;
  /** Joined shape by shape, joined class by class. */
  readonly shapeOf: Int32Array;
  readonly classOf: Int32Array;
}

/**
 * Joins classes of equal size and price, as the same type in several zones is, and the shapes that differ only in which
 * of those they may use. What may not be together then may, so the bound of the joined problem is one of the whole.
 *
 * @returns undefined when no classes are alike
 */
export function joinAlike(model: Model): Joined | undefined {
  const classOf = groupsOf(model.classes, (t) => classKey(model, t));
  const classes = countOf(classOf);
  if (classes === model.classes) return undefined;
  const shapeOf = groupsOf(model.shapes, (s) => shapeKey(model, s, classOf));
  const shapes = countOf(shapeOf);
  if (shapes === model.shapes) return undefined;
  const firstShape = firstOf(shapeOf, shapes);
  const firstClass = firstOf(classOf, classes);
  const { resources, demand, capacity } = model;
  const rowOf = (table: Float64Array, at: number) =>
    Array.from(table.subarray(at * resources, (at + 1) * resources));
  const count = new Int32Array(shapes);
  shapeOf.forEach((own, s) => {
    count[own] = (count[own] as number) + (model.count[s] as number);
  });
  const stock = new Float64Array(classes);
  classOf.forEach((own, t) => {
    stock[own] = (stock[own] as number) + (model.stock[t] as number);
  });
  const joined: Model = {
    ...model,
    shapes,
    classes,
    demand: Float64Array.from(firstShape.flatMap((s) => rowOf(demand, s))),
    capacity: Float64Array.from(firstClass.flatMap((t) => rowOf(capacity, t))),
    count,
    stock,
    price: Float64Array.from(firstClass, (t) => model.price[t] as number),
    exit: Float64Array.from(firstShape, (s) => model.exit[s] as number),
    penal: Uint8Array.from(firstShape, (s) => model.penal[s] as number),
    ...limitsOf(model, { shapeOf, classOf, shapes, classes }),
  };
  return { model: joined, shapeOf, classOf };
}

/** How many tasks of a joined shape one bin holds at most: as many as the shapes behind it together in any class behind it. */
function limitsOf(
  model: Model,
  {
    shapeOf,
    classOf,
    shapes,
    classes,
  }: Omit<Joined, 'model'> & { readonly shapes: number; readonly classes: number },
) {
  const most = new Int32Array(classes * shapes);
  const apart = new Int32Array(shapes);
  for (let t = 0; t < model.classes; t++) {
    const held = new Int32Array(shapes);
    const kept = new Int32Array(shapes);
    for (let s = 0; s < model.shapes; s++) {
      const one = model.most[t * model.shapes + s] as number;
      const own = shapeOf[s] as number;
      held[own] = (held[own] as number) + one;
      if (one > 0) kept[own] = (kept[own] as number) + (model.apart[s] as number);
    }
    const row = (classOf[t] as number) * shapes;
    for (let own = 0; own < shapes; own++) {
      most[row + own] = Math.max(most[row + own] as number, held[own] as number);
      apart[own] = Math.max(apart[own] as number, kept[own] as number);
    }
  }
  return { most, apart };
}

function classKey({ resources, capacity, price, stock }: Model, t: number): string {
  const sizes = capacity.subarray(t * resources, (t + 1) * resources);
  return `${sizes.join()} ${price[t]} ${stock[t] === Infinity}`;
}

function shapeKey(model: Model, s: number, classOf: Int32Array): string {
  const { resources, demand, apart, count, exit, penal } = model;
  const classes = new Set<number>();
  for (let t = 0; t < model.classes; t++) {
    if ((model.most[t * model.shapes + s] as number) > 0) classes.add(classOf[t] as number);
  }
  const needs = demand.subarray(s * resources, (s + 1) * resources);
  const limit = (apart[s] as number) < (count[s] as number) ? apart[s] : 'none';
  const holders = [...classes].sort((a, b) => a - b);
  return `${needs.join()} ${limit} ${exit[s]} ${penal[s]} ${holders.join()}`;
}

function groupsOf(size: number, keyOf: (index: number) => string): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from({ length: size }, (_, index) => {
    const key = keyOf(index);
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    return group;
  });
}

function countOf(groups: Int32Array): number {
  return groups.reduce((high, one) => Math.max(high, one + 1), 0);
}

function firstOf(groups: Int32Array, count: number): readonly number[] {
  return Array.from({ length: count }, (_, group) => groups.indexOf(group));
}

/** A pattern of the joined problem in each class behind its own, with as many tasks as may be there. */
export function apartAgain(
  model: Model,
  { shapeOf, classOf }: Joined,
  pattern: Pattern,
): readonly Pattern[] {
  const found: Pattern[] = [];
  const wanted = new Map(pattern.shapes.map((s, k) => [s, pattern.counts[k] as number]));
  classOf.forEach((own, type) => {
    if (own !== pattern.type) return;
    const left = new Map(wanted);
    const shapes: number[] = [];
    const counts: number[] = [];
    shapeOf.forEach((group, s) => {
      const most = model.most[type * model.shapes + s] as number;
      const count = Math.min(most, left.get(group) ?? 0);
      if (count === 0) return;
      left.set(group, (left.get(group) as number) - count);
      shapes.push(s);
      counts.push(count);
    });
    if (shapes.length > 0) found.push({ type, shapes, counts });
  });
  return found;
}

/** Worths of tasks by joined shape: the mean of the shapes behind each. */
export function worthsOf({ model, shapeOf }: Joined, worths: Float64Array): Float64Array {
  const sums = new Float64Array(model.shapes);
  const parts = new Int32Array(model.shapes);
  shapeOf.forEach((own, s) => {
    sums[own] = (sums[own] as number) + (worths[s] as number);
    parts[own] = (parts[own] as number) + 1;
  });
  return sums.map((sum, own) => sum / (parts[own] as number));
}
