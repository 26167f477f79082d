import type { Model, Packing } from './model.ts';

/** The same tasks with some of the classes only, with the way back. */
export interface KeptClasses {
  readonly model: Model;
  /** Class of the whole model by class of the small one. */
  readonly classes: readonly number[];
}

/** Leaves out all classes but these. Every shape must still have a class or a price outside. */
export function keepClasses(whole: Model, classes: readonly number[]): KeptClasses {
  const { resources, shapes } = whole;
  const rowsOf = <T extends Float64Array | Int32Array>(table: T, width: number) =>
    classes.flatMap((t) => Array.from(table.subarray(t * width, (t + 1) * width)));
  const model: Model = {
    ...whole,
    classes: classes.length,
    capacity: Float64Array.from(rowsOf(whole.capacity, resources)),
    price: Float64Array.from(classes, (t) => whole.price[t] as number),
    stock: Float64Array.from(classes, (t) => whole.stock[t] as number),
    most: Int32Array.from(rowsOf(whole.most, shapes)),
  };
  return { model, classes };
}

/** A packing in the kept classes as one in the classes of the whole model. */
export function inWholeClasses({ classes }: KeptClasses, packing: Packing): Packing {
  const bins = packing.bins.map(({ pattern, count }) => ({
    pattern: { ...pattern, type: classes[pattern.type] as number },
    count,
  }));
  return { ...packing, bins };
}
