import { restOfAll } from './column-generation.ts';
import { coverRest } from './cover.ts';
import type { Packing } from './model.ts';
import type { Tools } from './tools.ts';

/** The higher the power, the earlier the large tasks are packed, which are the hardest to place at the end. */
const POWERS = [1.15, 1.05];

/** Steps of search for a bin: fewer where there are many classes to look at for each. */
const MOST_NODES = 400;
const FEWEST_NODES = 40;
const ALL_NODES = 12_000;

/** A few packings in milliseconds, at least one whatever the time is. */
export function quickPackings(
  tools: Tools,
  worths: Float64Array,
  isLate: () => boolean,
): readonly [Packing, ...Packing[]] {
  const nodes = Math.max(FEWEST_NODES, Math.min(MOST_NODES, ALL_NODES / tools.model.classes));
  const pack = (power: number) =>
    coverRest(tools, { ...restOfAll(tools, scaled(worths, power)), nodes });
  const [first, ...others] = POWERS as [number, ...number[]];
  const packings: [Packing, ...Packing[]] = [pack(first)];
  for (const power of others) if (!isLate()) packings.push(pack(power));
  return packings;
}

function scaled(worths: Float64Array, power: number): Float64Array {
  const mean = worths.reduce((sum, one) => sum + one, 0) / worths.length || 1;
  return worths.map((worth) => (worth / mean) ** power);
}
