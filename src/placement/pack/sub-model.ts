import type { Model, Packing, Pattern } from './model.ts';

/** A model of some of the tasks only, with the way back. */
export interface SubModel {
  readonly model: Model;
  /** Shape of the whole model by shape of the small one. */
  readonly shapes: readonly number[];
}

/** The tasks in `count` with the bins in `stock`, without the shapes of which there are none. */
export function subModel(whole: Model, count: Int32Array, stock: Float64Array): SubModel {
  const { resources } = whole;
  const shapes: number[] = [];
  for (let s = 0; s < whole.shapes; s++) if ((count[s] as number) > 0) shapes.push(s);
  const most = new Int32Array(whole.classes * shapes.length);
  const demand = new Float64Array(shapes.length * resources);
  shapes.forEach((s, k) => {
    for (let r = 0; r < resources; r++)
      demand[k * resources + r] = whole.demand[s * resources + r] as number;
    for (let t = 0; t < whole.classes; t++) {
      most[t * shapes.length + k] = Math.min(
        whole.most[t * whole.shapes + s] as number,
        count[s] as number,
      );
    }
  });
  const model: Model = {
    ...whole,
    shapes: shapes.length,
    demand,
    most,
    stock,
    count: Int32Array.from(shapes, (s) => count[s] as number),
    apart: Int32Array.from(shapes, (s) => Math.min(whole.apart[s] as number, count[s] as number)),
    exit: Float64Array.from(shapes, (s) => whole.exit[s] as number),
    penal: Uint8Array.from(shapes, (s) => whole.penal[s] as number),
  };
  return { model, shapes };
}

/** A pattern of the whole model in the small one; undefined when it holds other shapes or too many. */
export function toSub({ model, shapes }: SubModel, pattern: Pattern): Pattern | undefined {
  const own = pattern.shapes.map((s) => shapes.indexOf(s));
  const isInside = own.every(
    (k, at) => k >= 0 && (pattern.counts[at] as number) <= (model.count[k] as number),
  );
  return isInside ? { type: pattern.type, shapes: own, counts: pattern.counts } : undefined;
}

/** A packing of the small model as one of the whole model. */
export function toWhole({ shapes }: SubModel, packing: Packing, wholeShapes: number): Packing {
  const outside = new Int32Array(wholeShapes);
  packing.outside.forEach((n, k) => {
    outside[shapes[k] as number] = n;
  });
  const bins = packing.bins.map(({ pattern, count }) => ({
    pattern: { ...pattern, shapes: pattern.shapes.map((k) => shapes[k] as number) },
    count,
  }));
  return { bins, outside, cost: packing.cost };
}
