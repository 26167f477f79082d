/**
 * A packing problem as numbers. Equal items are one shape with a count, equal types one class with a stock,
 * so the work grows with the number of different things only. Shapes are counted by `s`, classes by `t`,
 * resources by `r`; tables are flat: `demand[s * resources + r]`, `most[t * shapes + s]`.
 */
export interface Model {
  readonly resources: number;
  readonly shapes: number;
  readonly classes: number;
  readonly demand: Float64Array;
  readonly count: Int32Array;
  /** Most tasks of a shape that may be in one bin, whatever its size. */
  readonly apart: Int32Array;
  readonly capacity: Float64Array;
  readonly price: Float64Array;
  /** Bins that may be bought of a class; `Infinity` where nothing limits them. */
  readonly stock: Float64Array;
  /** Most tasks of a shape that one bin of a class can hold when it is alone in there; 0 = not allowed. */
  readonly most: Int32Array;
  /**
   * What leaving one task out of all bins costs: its price outside, `Infinity` when it has none and some
   * unlimited class takes it, and a price that no sane packing pays when only limited classes take it.
   */
  readonly exit: Float64Array;
  /** Shapes whose exit is not a price but a penalty. */
  readonly penal: Uint8Array;
  /** All prices are multiples of it; 0 when a price is not a whole number. */
  readonly step: number;
}

/** One bin: its class and how many tasks of which shapes it holds, shapes ascending. Never changed once made. */
export interface Pattern {
  readonly type: number;
  readonly shapes: readonly number[];
  readonly counts: readonly number[];
}

/** A complete packing: every task is in a bin or outside. */
export interface Packing {
  readonly bins: readonly { readonly pattern: Pattern; readonly count: number }[];
  /** Tasks outside by shape. */
  readonly outside: Int32Array;
  readonly cost: number;
}
