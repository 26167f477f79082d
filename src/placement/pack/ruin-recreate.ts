import { coverRest, type Rest } from './cover.ts';
import type { Packing, Pattern } from './model.ts';
import type { Tools } from './tools.ts';
import { toPacking, toWorkingSet, type WorkingSet } from './working-set.ts';

/** How to search and when to stop. */
export interface Search {
  /** Worth of a task by shape, above 0. */
  readonly values: Float64Array;
  readonly rounds: number;
  /** A packing at this price is proven to be the cheapest. */
  readonly target: number;
  readonly isLate: () => boolean;
}

/**
 * Takes a few bins apart and packs their tasks anew under shaken worths, again and again; what costs no more is kept.
 */
export function ruinAndRecreate(tools: Tools, packing: Packing, search: Search): Packing {
  const set = toWorkingSet(tools.model, packing);
  const rest: Rest = {
    shapes: [],
    waiting: new Int32Array(tools.model.shapes),
    stock: set.stock,
    values: Float64Array.from(search.values),
    nodes: 60,
  };
  for (let round = 0; round < search.rounds; round++) {
    if (set.cost <= search.target) break;
    if (round % 16 === 0 && search.isLate()) break;
    tryOnce({ tools, set, search, rest });
  }
  return toPacking(set);
}

interface Turn {
  readonly tools: Tools;
  readonly set: WorkingSet;
  readonly search: Search;
  readonly rest: Rest;
}

function tryOnce({ tools, set, search, rest }: Turn): void {
  const { model, random } = tools;
  if (set.bins.length === 0) return;
  const taken: Pattern[] = [];
  const size = Math.min(set.bins.length, 2 + Math.floor(random() * random() * 6));
  for (let n = 0; n < size; n++) taken.push(takeOut(set, Math.floor(random() * set.bins.length)));
  const shapes = new Set<number>();
  let before = 0;
  for (const { type, shapes: list, counts } of taken) {
    before += model.price[type] as number;
    list.forEach((s, k) => {
      shapes.add(s);
      rest.waiting[s] = (rest.waiting[s] as number) + (counts[k] as number);
    });
  }
  const list = [...shapes];
  const back: [number, number][] = [];
  for (let s = 0; s < model.shapes; s++) {
    const out = set.outside[s] as number;
    if (out === 0 || random() > 0.3) continue;
    if (!shapes.has(s)) list.push(s);
    const some = 1 + Math.floor(random() * Math.min(out, 4));
    back.push([s, Math.min(out, some)]);
    rest.waiting[s] = (rest.waiting[s] as number) + Math.min(out, some);
    before += Math.min(out, some) * (model.escape[s] as number);
  }
  for (const s of list)
    rest.values[s] = (search.values[s] as number) * (1 + 0.3 * (random() - 0.5));
  const next = coverRest(tools, { ...rest, shapes: list });
  if (next.cost <= before + 1e-9) {
    set.cost += next.cost - before;
    for (const { pattern, count } of next.bins)
      for (let n = 0; n < count; n++) set.bins.push(pattern);
    for (const [s, n] of back) set.outside[s] = (set.outside[s] as number) - n;
    for (const s of list) set.outside[s] = (set.outside[s] as number) + (next.outside[s] as number);
    return;
  }
  for (const { pattern, count } of next.bins)
    set.stock[pattern.type] = (set.stock[pattern.type] as number) + count;
  for (const pattern of taken) {
    set.stock[pattern.type] = (set.stock[pattern.type] as number) - 1;
    set.bins.push(pattern);
  }
}

function takeOut({ bins, stock }: WorkingSet, index: number): Pattern {
  const pattern = bins[index] as Pattern;
  bins[index] = bins[bins.length - 1] as Pattern;
  bins.pop();
  stock[pattern.type] = (stock[pattern.type] as number) + 1;
  return pattern;
}
