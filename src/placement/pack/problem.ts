/** A kind of bin that may be bought: an instance type, or with price 0 and `max` 1 an instance that runs. */
export interface PackType {
  readonly name: string;
  /** One whole number for each resource, in the order of the problem's `resources`. */
  readonly capacity: readonly number[];
  /** Price of one bin, in any unit that all prices share. */
  readonly price: number;
  /** How many there may be; without it, any number. */
  readonly max?: number;
}

/** Tasks that are all alike. */
export interface PackItem {
  readonly id: string;
  /** What one task takes, in the order of the problem's `resources`. */
  readonly demand: readonly number[];
  readonly count: number;
  /** How many of these tasks one bin may hold; 1 is what `distinctInstance` asks for. */
  readonly maxPerBin?: number;
  /** Names of the only types that may hold these tasks, as `memberOf` does; without it, all may. */
  readonly types?: readonly string[];
  /** Price of running one of these tasks outside of all bins, on Fargate for instance. */
  readonly outside?: number;
}

/** One packing problem: find the cheapest set of bins that holds all tasks. */
export interface PackProblem {
  readonly id: string;
  readonly resources: readonly string[];
  readonly types: readonly PackType[];
  readonly items: readonly PackItem[];
}

/** `count` bins of one type (1 when absent), each with the same tasks by item id. */
export interface PackedBin {
  readonly type: string;
  readonly tasks: Readonly<Record<string, number>>;
  readonly count?: number;
}

/** A packing with the proof of how far from the cheapest one it can be at most. */
export interface PackAnswer {
  readonly bins: readonly PackedBin[];
  /** Tasks by item id that run outside of all bins, at their own price. */
  readonly outside?: Readonly<Record<string, number>>;
  /** Tasks by item id for which no room is left under the `max` of the types. */
  readonly unplaced?: Readonly<Record<string, number>>;
  /** Price of the bins and of the tasks outside. */
  readonly value: number;
  /** No packing is cheaper than this. Proven, whatever the time was. */
  readonly lowerBound: number;
}
