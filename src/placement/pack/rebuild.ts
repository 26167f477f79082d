import { generateColumns, type Level } from './column-generation.ts';
import { dive } from './dive.ts';
import type { Packing, Pattern } from './model.ts';
import { subModel, toSub, toWhole } from './sub-model.ts';
import { createTools, type Tools } from './tools.ts';
import { toPacking, toWorkingSet, type WorkingSet } from './working-set.ts';

/** How a part of a packing is rebuilt. */
export interface Rebuild {
  readonly rounds: number;
  /** Most bins to take apart at once. */
  readonly size: number;
  readonly target: number;
  readonly level: Level;
  readonly isLate: () => boolean;
}

/** Takes some bins apart and solves their tasks as a small problem of its own, again and again; keeps what costs no more. */
export function rebuildParts(tools: Tools, packing: Packing, rebuild: Rebuild): Packing {
  const set = toWorkingSet(tools.model, packing);
  for (let round = 0; round < rebuild.rounds; round++) {
    if (set.cost <= rebuild.target || set.bins.length < 2 || rebuild.isLate()) break;
    rebuildOnce(tools, set, rebuild);
  }
  return toPacking(set);
}

function rebuildOnce(tools: Tools, set: WorkingSet, rebuild: Rebuild): void {
  const { model, random } = tools;
  const most = Math.min(set.bins.length, rebuild.size);
  const size = Math.max(2, Math.ceil(most * (0.4 + 0.6 * random())));
  const taken: Pattern[] = [];
  const count = new Int32Array(model.shapes);
  let before = 0;
  for (let n = 0; n < size; n++) {
    const pattern = pull(set, Math.floor(random() * set.bins.length));
    taken.push(pattern);
    before += model.price[pattern.type] as number;
    pattern.shapes.forEach((s, k) => {
      count[s] = (count[s] as number) + (pattern.counts[k] as number);
    });
  }
  for (let s = 0; s < model.shapes; s++) {
    count[s] = (count[s] as number) + (set.outside[s] as number);
    before +=
      (set.outside[s] as number) > 0 ? (set.outside[s] as number) * (model.exit[s] as number) : 0;
  }
  const next = solvePart(tools, { count, set, taken, rebuild });
  const better = next !== undefined && next.cost <= before + 1e-9 ? next : undefined;
  for (const pattern of better === undefined ? taken : single(better)) push(set, pattern);
  if (better === undefined) return;
  set.outside.set(better.outside);
  set.cost += better.cost - before;
}

function solvePart(
  tools: Tools,
  part: { count: Int32Array; set: WorkingSet; taken: readonly Pattern[]; rebuild: Rebuild },
): Packing | undefined {
  const { count, set, taken, rebuild } = part;
  const small = subModel(tools.model, count, Float64Array.from(set.stock));
  if (small.model.shapes === 0) return undefined;
  const own = createTools(small.model, Math.floor(tools.random() * 2 ** 32), rebuild.isLate);
  const generated = generateColumns(own, {
    rounds: 40,
    levels: [rebuild.level],
    tolerance: 1e-6,
    start: taken.flatMap((pattern) => toSub(small, pattern) ?? []),
    isLate: rebuild.isLate,
  });
  const dived = dive(own, {
    patterns: generated.master.patterns,
    level: rebuild.level,
    ...styleOf(tools),
    isLate: rebuild.isLate,
  });
  const best = dived.cost < generated.packing.cost ? dived : generated.packing;
  return toWhole(small, best, tools.model.shapes);
}

/** Quick dives and careful ones in turn, some more by chance than others: no single way finds everything. */
function styleOf({ random }: Tools) {
  const isCareful = random() < 0.5;
  return {
    rounds: isCareful ? 12 : 3,
    roundUpFrom: isCareful ? 1.1 : 0.9,
    noise: 0.6 * random() * random(),
  };
}

function pull({ bins, stock }: WorkingSet, index: number): Pattern {
  const pattern = bins[index] as Pattern;
  bins[index] = bins[bins.length - 1] as Pattern;
  bins.pop();
  stock[pattern.type] = (stock[pattern.type] as number) + 1;
  return pattern;
}

function push({ bins, stock }: WorkingSet, pattern: Pattern): void {
  bins.push(pattern);
  stock[pattern.type] = (stock[pattern.type] as number) - 1;
}

function single({ bins }: Packing): Pattern[] {
  return bins.flatMap(({ pattern, count }) => Array.from({ length: count }, () => pattern));
}
