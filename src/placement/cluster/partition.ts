import type { Instance } from '../instance.ts';

/**
 * The instances grouped by the values of one attribute after the other: zone, then type in the zone, and so on.
 * Instances that lack an attribute are a group of their own.
 */
export interface Partition {
  /** For each step, the group of each instance; groups of a later step lie inside those of the one before. */
  readonly steps: readonly Int32Array[];
  /** Groups of each step. */
  readonly sizes: readonly number[];
  /** Groups of the last step; 1 without any attribute. */
  readonly leafCount: number;
  /** The group of the last step for each instance. */
  readonly leafOf: Int32Array;
  /** For each step and leaf, the group of that step which holds the leaf. */
  readonly groupOfLeaf: readonly Int32Array[];
}

/** Groups instances by attributes, in the order of the attributes. */
export function partitionBy(
  instances: readonly Instance[],
  attributes: readonly string[],
): Partition {
  let last = { groups: new Int32Array(instances.length), size: instances.length === 0 ? 0 : 1 };
  const steps: Int32Array[] = [];
  const sizes: number[] = [];
  for (const name of attributes) {
    last = refine(instances, last.groups, name);
    steps.push(last.groups);
    sizes.push(last.size);
  }
  const groupOfLeaf = steps.map((groups) => {
    const ofLeaf = new Int32Array(last.size);
    groups.forEach((group, rank) => {
      ofLeaf[last.groups[rank] ?? 0] = group;
    });
    return ofLeaf;
  });
  return { steps, sizes, leafCount: last.size, leafOf: last.groups, groupOfLeaf };
}

function refine(instances: readonly Instance[], outer: Int32Array, name: string) {
  const numbers = new Map<string, number>();
  const groups = new Int32Array(instances.length);
  instances.forEach(({ attributes }, rank) => {
    const value = Object.hasOwn(attributes, name) ? `=${attributes[name]}` : '';
    const key = `${outer[rank]}${value}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    groups[rank] = number;
  });
  return { groups, size: numbers.size };
}
