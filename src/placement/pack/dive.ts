import { type Generated, generateColumns, type Level } from './column-generation.ts';
import { savingOf, usesOf } from './master.ts';
import type { Packing, Pattern } from './model.ts';
import { cutToFit, residualModel, together } from './residual.ts';
import { createTools, type Tools } from './tools.ts';

/** Where a dive starts and how hard it looks on its way down. */
export interface Dive {
  readonly patterns: readonly Pattern[];
  /** Rounds of column generation after each step. */
  readonly rounds: number;
  readonly level: Level;
  /** Fractions from here up are rounded up in one step; the highest one always is. */
  readonly roundUpFrom: number;
  /** How much chance stirs the order of the fractions; 0 for none. */
  readonly noise: number;
  /** A bin to settle before anything else. */
  readonly first?: Pattern;
  readonly isLate: () => boolean;
}

/** What is settled so far. */
interface Settled {
  readonly bins: { pattern: Pattern; count: number }[];
  readonly count: Int32Array;
  readonly stock: Float64Array;
  cost: number;
}

/**
 * From a fractional solution to whole bins: settles the whole part, then the pattern nearest to a whole bin, solves
 * the program for what is left, and so on. Every step also ends the packing greedily; the best of all is given back.
 */
export function dive(tools: Tools, start: Dive): Packing {
  const { model } = tools;
  const settled: Settled = {
    bins: [],
    count: Int32Array.from(model.count),
    stock: Float64Array.from(model.stock),
    cost: 0,
  };
  if (start.first !== undefined) add(tools, settled, { pattern: start.first, times: 1 });
  let patterns = start.patterns;
  let best: Packing | undefined;
  for (;;) {
    const generated = solveRest(tools, settled, { ...start, patterns });
    const whole =
      generated.packing && together(packingOf(settled, model.shapes), generated.packing);
    if (best === undefined || whole.cost < best.cost) best = whole;
    if (start.isLate() || !settle(tools, settled, { ...start, generated })) return best;
    patterns = usefulPatterns(generated);
  }
}

function solveRest(tools: Tools, settled: Settled, start: Dive): Generated {
  const rest = residualModel(tools.model, settled.count.slice(), settled.stock.slice());
  return generateColumns(createTools(rest, 1, start.isLate), {
    rounds: start.rounds,
    levels: [start.level],
    tolerance: 1e-6,
    start: start.patterns.flatMap((pattern) => cutToFit(pattern, rest.count) ?? []),
    isLate: start.isLate,
  });
}

function packingOf({ bins, cost }: Settled, shapes: number): Packing {
  return { bins: [...bins], outside: new Int32Array(shapes), cost };
}

/** Patterns that the next program may use: those that cost little more than they are worth. */
function usefulPatterns({ master }: Generated): readonly Pattern[] {
  const { patterns, model } = master;
  return patterns.filter(
    (pattern) => savingOf(master, pattern) > -0.1 * (model.price[pattern.type] as number) - 1e-9,
  );
}

/** Settles whole bins of the solution. @returns false when there is nothing to settle */
function settle(
  tools: Tools,
  settled: Settled,
  { generated, roundUpFrom, noise }: Dive & { readonly generated: Generated },
): boolean {
  const { patterns } = generated.master;
  const uses = usesOf(generated.master);
  const order = patterns.map((_, p) => p).filter((p) => (uses[p] as number) > 1e-4);
  const fractionOf = (p: number) => (uses[p] as number) - Math.floor((uses[p] as number) + 1e-4);
  let count = 0;
  for (const p of order) {
    count += add(tools, settled, {
      pattern: patterns[p] as Pattern,
      times: Math.floor((uses[p] as number) + 1e-4),
    });
  }
  const rank = new Map(order.map((p) => [p, fractionOf(p) + noise * tools.random()]));
  order.sort((a, b) => (rank.get(b) as number) - (rank.get(a) as number) || a - b);
  for (const p of order) {
    if (count > 0 && fractionOf(p) < roundUpFrom) break;
    count += add(tools, settled, { pattern: patterns[p] as Pattern, times: 1 });
  }
  return count > 0;
}

function add(
  { model }: Tools,
  settled: Settled,
  { pattern, times }: { readonly pattern: Pattern; readonly times: number },
): number {
  const { shapes, counts, type } = pattern;
  let fit = Math.min(times, settled.stock[type] as number);
  shapes.forEach((s, k) => {
    fit = Math.min(fit, Math.floor((settled.count[s] as number) / (counts[k] as number)));
  });
  if (fit <= 0) return 0;
  shapes.forEach((s, k) => {
    settled.count[s] = (settled.count[s] as number) - fit * (counts[k] as number);
  });
  settled.stock[type] = (settled.stock[type] as number) - fit;
  settled.bins.push({ pattern, count: fit });
  settled.cost += fit * (model.price[type] as number);
  return fit;
}
