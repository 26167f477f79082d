import type { PackItem, PackProblem, PackType } from '../../../src/placement/pack/problem.ts';
import { createRandom, type Random } from '../../../src/placement/pack/random.ts';

/** A problem made from bins that were full, so that a packing of the price `planted` is known to exist. */
export interface CutCase {
  readonly problem: PackProblem;
  readonly planted: number;
}

/** What to make. */
export interface CutRecipe {
  readonly id: string;
  readonly seed: number;
  readonly tasks: number;
  readonly resources: 1 | 2 | 3;
  readonly mix: 'one' | 'family' | 'many' | 'running';
  /** Whole grid as ECS reservations have it, or any number of units and MiB. */
  readonly grid: 'coarse' | 'fine';
  /** Pieces of one small bin, about. */
  readonly pieces: number;
  readonly shapes: number;
  readonly rules?: readonly ('apart' | 'members' | 'outside' | 'zones')[];
}

const CATALOGUE: readonly {
  name: string;
  cpu: number;
  memory: number;
  third: number;
  price: number;
}[] = [
  { name: 'c6i.large', cpu: 2048, memory: 4096, third: 10, price: 850 },
  { name: 'm6i.large', cpu: 2048, memory: 8192, third: 10, price: 960 },
  { name: 'r6i.large', cpu: 2048, memory: 16384, third: 10, price: 1260 },
  { name: 'c6i.xlarge', cpu: 4096, memory: 8192, third: 20, price: 1700 },
  { name: 'm6i.xlarge', cpu: 4096, memory: 16384, third: 20, price: 1920 },
  { name: 'r6i.xlarge', cpu: 4096, memory: 32768, third: 20, price: 2520 },
  { name: 't3.medium', cpu: 2048, memory: 4096, third: 3, price: 416 },
  { name: 't3.large', cpu: 2048, memory: 8192, third: 3, price: 832 },
  { name: 'm6i.2xlarge', cpu: 8192, memory: 32768, third: 40, price: 3840 },
  { name: 'c6i.2xlarge', cpu: 8192, memory: 16384, third: 40, price: 3400 },
];

/** Cuts full bins into tasks until there are enough of them. */
export function cutCase(recipe: CutRecipe): CutCase {
  const random = createRandom(recipe.seed);
  const types = typesOf(recipe, random);
  const library = libraryOf(recipe, random, types);
  const counts = new Map<string, number>();
  let planted = 0;
  let made = 0;
  const stock = types.map((type) => type.max ?? Infinity);
  while (made < recipe.tasks) {
    const t = pickType(stock, random);
    stock[t] = (stock[t] ?? 0) - 1;
    const type = types[t]!;
    planted += type.price;
    for (const piece of cut(type.capacity, library, random)) {
      counts.set(piece.join(), (counts.get(piece.join()) ?? 0) + 1);
      made++;
    }
  }
  const items = [...counts].map(([key, count], index) =>
    itemOf(
      { id: `s${index}`, demand: key.split(',').map(Number), count },
      { recipe, random, types },
    ),
  );
  const resources = ['cpu', 'memory', 'eni'].slice(0, recipe.resources);
  return { problem: { id: recipe.id, resources, types, items }, planted };
}

function pickType(stock: readonly number[], random: Random): number {
  for (;;) {
    const t = Math.floor(random() * stock.length);
    if (stock[t]! > 0) return t;
  }
}

function typesOf({ mix, resources }: CutRecipe, random: Random): readonly PackType[] {
  const size = { one: 1, family: 3, many: CATALOGUE.length, running: 4 }[mix];
  const from = mix === 'one' ? 1 : 0;
  const bought = CATALOGUE.slice(from, from + size).map((one) => ({
    name: one.name,
    capacity: [one.cpu, one.memory, one.third].slice(0, resources),
    price: one.price,
  }));
  if (mix !== 'running') return bought;
  const running = Array.from({ length: 12 }, (_, n) => ({
    name: `i-${n}`,
    capacity: bought[n % 3]!.capacity.map((all, r) =>
      r === 2 ? 1 + Math.floor(random() * all) : Math.floor((random() * all) / 128) * 128,
    ),
    price: 0,
    max: 1,
  }));
  return [...bought, ...running];
}

/** Sizes that services of one company have: a limited number, so that tasks repeat. */
function libraryOf(recipe: CutRecipe, random: Random, types: readonly PackType[]) {
  const [cpu = 2048, memory = 8192] = types.find((type) => type.price > 0)?.capacity ?? [];
  const step = recipe.grid === 'coarse' ? [128, 256] : [1, 1];
  return Array.from({ length: recipe.shapes }, () =>
    [cpu, memory].map((all, r) => {
      const share = (0.2 + 1.8 * random()) / recipe.pieces;
      return Math.max(step[r]!, Math.round((all * share) / step[r]!) * step[r]!);
    }),
  );
}

/** Fills a bin from the library; the last piece is all that is left, so nothing of the bin is wasted. */
function cut(capacity: readonly number[], library: readonly number[][], random: Random) {
  const left = [...capacity];
  const pieces: number[][] = [];
  for (let misses = 0; misses < 8; ) {
    const shape = library[Math.floor(random() * library.length)]!;
    const demand = capacity.map((_, r) => (r === 2 ? 1 : shape[r]!));
    if (demand.some((need, r) => need > left[r]!)) misses++;
    else {
      demand.forEach((need, r) => {
        left[r] = left[r]! - need;
      });
      pieces.push(demand);
    }
  }
  const isRest = left.slice(0, 2).every((amount) => amount > 0) && (left[2] ?? 1) > 0;
  if (isRest) pieces.push(left.map((amount, r) => (r === 2 ? 1 : amount)));
  return pieces;
}

function itemOf(
  item: PackItem,
  { recipe, random, types }: { recipe: CutRecipe; random: Random; types: readonly PackType[] },
): PackItem {
  const rules = recipe.rules ?? [];
  const [big] = types.filter((type) => type.price > 0).toSorted((a, b) => b.price - a.price);
  const outside = Math.round(
    1.15 * big!.price * Math.max(...item.demand.map((need, r) => need / big!.capacity[r]!)),
  );
  const holders = types.filter((type) => item.demand.every((need, r) => need <= type.capacity[r]!));
  const members = holders.filter(() => random() < 0.6).map((type) => type.name);
  return {
    ...item,
    ...(rules.includes('apart') && random() < 0.2 ? { maxPerBin: 1 } : {}),
    ...(rules.includes('members') && random() < 0.3 && members.length > 0
      ? { types: [...members, holders[0]!.name] }
      : {}),
    ...(rules.includes('outside') ? { outside } : {}),
  };
}
