import type { PackItem, PackProblem, PackType } from '../../../src/placement/pack/problem.ts';
import { createRandom, type Random } from '../../../src/placement/pack/random.ts';

/** What to make: cases that are not cut from full bins, so that nobody knows their best price beforehand. */
export interface ServiceRecipe {
  readonly id: string;
  readonly seed: number;
  readonly tasks: number;
  readonly kind: keyof typeof KINDS;
}

interface Parts {
  readonly types: readonly PackType[];
  readonly items: readonly PackItem[];
}

/** Types as they register, not as they are advertised: cpu units, MiB, ENIs for tasks, price in 1/10000 USD an hour. */
const TYPES: readonly PackType[] = [
  { name: 'm7g.large', capacity: [2048, 7782, 2], price: 816 },
  { name: 'm7g.xlarge', capacity: [4096, 15569, 3], price: 1632 },
  { name: 'm7g.2xlarge', capacity: [8192, 31392, 3], price: 3264 },
  { name: 'c7g.large', capacity: [2048, 3891, 2], price: 725 },
  { name: 'c7g.xlarge', capacity: [4096, 7782, 3], price: 1450 },
  { name: 'r7g.large', capacity: [2048, 15569, 2], price: 1071 },
  { name: 'r7g.xlarge', capacity: [4096, 31392, 3], price: 2142 },
  { name: 't4g.medium', capacity: [2048, 3836, 2], price: 336 },
];
const CPU = [128, 256, 256, 512, 512, 1024, 2048];
const MEMORY = [128, 256, 512, 512, 1024, 1024, 2048, 3072, 4096, 7168];

/** The kinds of cases, each hard in another way. */
export const KINDS = {
  services,
  zones,
  fleet,
  thirds,
  uniform,
  opposed,
  crowd,
  dust,
  halves,
  spot,
};

/** Makes one case. The same recipe gives the same case. */
export function serviceCase({ id, seed, tasks, kind }: ServiceRecipe): PackProblem {
  const parts = KINDS[kind](tasks, createRandom(seed));
  const width = parts.types[0]!.capacity.length;
  return { id, resources: ['cpu', 'memory', 'eni'].slice(0, width), ...parts };
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Splits tasks over services, a few large ones and many small ones. */
function countsOf(random: Random, tasks: number, services: number): readonly number[] {
  const weights = Array.from({ length: services }, () => 1 / (0.02 + random()));
  const all = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => Math.max(1, Math.round((tasks * one) / all)));
}

/** Fargate's price of a task in the unit of the types, of the smallest size that holds it or nearly so. */
function fargatePrice([cpu = 0, memory = 0]: readonly number[]): number {
  const units = 2 ** Math.ceil(Math.log2(Math.max(256, cpu, memory / 8)));
  const gib = Math.max(units / 512, Math.ceil(memory / 1024));
  return Math.round((units / 1024) * 323.8 + gib * 35.6);
}

function services(tasks: number, random: Random): Parts {
  const counts = countsOf(random, tasks, Math.min(200, Math.max(8, Math.round(tasks / 6))));
  const isFargate = random() < 0.5;
  const items = counts.map((count, n) => {
    const demand = [pick(random, CPU), pick(random, MEMORY), random() < 0.4 ? 1 : 0];
    return {
      id: `s${n}`,
      demand,
      count,
      ...(random() < 0.15 ? { maxPerBin: 1 } : {}),
      ...(isFargate ? { outside: fargatePrice(demand) } : {}),
    };
  });
  return { types: TYPES, items };
}

/** Three zones: each type once a zone, services whose tasks are split over zones or bound to one. */
function zones(tasks: number, random: Random): Parts {
  const names = ['a', 'b', 'c'];
  const types = names.flatMap((zone) =>
    TYPES.slice(0, 5).map((type) => ({ ...type, name: `${type.name}@${zone}` })),
  );
  const counts = countsOf(random, tasks, Math.min(120, Math.max(5, Math.round(tasks / 10))));
  const items = counts.flatMap((count, n) => {
    const demand = [pick(random, CPU), pick(random, MEMORY) + between(random, 0, 40), 0];
    const apart = random() < 0.3 ? { maxPerBin: 1 } : {};
    if (random() < 0.3) return [{ id: `s${n}`, demand, count, ...apart }];
    return names.flatMap((zone, z) => {
      const share = Math.floor((count + z) / 3);
      const own = types.filter(({ name }) => name.endsWith(zone)).map(({ name }) => name);
      return share > 0 ? [{ id: `s${n}@${zone}`, demand, count: share, types: own, ...apart }] : [];
    });
  });
  return { types, items };
}

/** Many instances that run, each with another rest, and more tasks than they hold. */
function fleet(tasks: number, random: Random): Parts {
  const running = Array.from({ length: Math.min(300, Math.ceil(tasks / 8)) }, (_, n) => {
    const { capacity } = pick(random, TYPES);
    const left = capacity.map((all, r) =>
      r === 2 ? between(random, 1, all) : Math.floor(all * random()),
    );
    return { name: `i-${n}`, capacity: left, price: 0, max: 1 };
  });
  const { items } = services(tasks, random);
  return { types: [...TYPES.slice(0, 4), ...running], items };
}

/** Three tasks fill a bin exactly, and hardly two of all tasks are alike. */
function thirds(tasks: number, random: Random): Parts {
  const items: PackItem[] = [];
  for (let bin = 0; items.length < tasks; bin++) {
    const first = [between(random, 260, 490), between(random, 2600, 4900)];
    const second = first.map((one, r) =>
      between(random, (r === 0 ? 1000 : 10000) / 4 + 10, (r === 0 ? 740 : 7400) - one),
    );
    const third = first.map((one, r) => (r === 0 ? 1000 : 10000) - one - second[r]!);
    for (const [k, demand] of [first, second, third].entries())
      items.push({ id: `${bin}-${k}`, demand, count: 1 });
  }
  return { types: [{ name: 'box', capacity: [1000, 10000], price: 1 }], items };
}

/** Every task another size, evenly spread. */
function uniform(tasks: number, random: Random): Parts {
  const width = between(random, 1, 3);
  const cut = (all: readonly number[]) => all.slice(0, width);
  const items = Array.from({ length: tasks }, (_, n) => ({
    id: `t${n}`,
    demand: cut([between(random, 100, 1400), between(random, 200, 6000), 1]),
    count: 1,
  }));
  const types = TYPES.slice(0, between(random, 1, 6)).map((type) => ({
    ...type,
    capacity: cut(type.capacity),
  }));
  return { types, items };
}

/** Tasks that want much of one resource want little of the other. */
function opposed(tasks: number, random: Random): Parts {
  const counts = countsOf(random, tasks, Math.min(80, Math.max(10, Math.round(tasks / 5))));
  const items = counts.map((count, n) => {
    const share = 0.08 + 0.5 * random();
    return {
      id: `s${n}`,
      demand: [Math.round(2048 * share), Math.round(7782 * (0.62 - share))],
      count,
    };
  });
  return {
    types: TYPES.slice(0, 2).map((type) => ({ ...type, capacity: type.capacity.slice(0, 2) })),
    items,
  };
}

/** Services that keep their tasks apart, so that the largest one says how many bins there must be. */
function crowd(tasks: number, random: Random): Parts {
  const counts = countsOf(random, tasks, 15);
  const items = counts.map((count, n) => ({
    id: `s${n}`,
    demand: [pick(random, CPU), pick(random, MEMORY), 1],
    count,
    maxPerBin: between(random, 1, 2),
    ...(random() < 0.3 ? { outside: between(random, 100, 400) } : {}),
  }));
  return { types: TYPES, items };
}

/** Small tasks, a hundred and more in a bin. */
function dust(tasks: number, random: Random): Parts {
  const counts = countsOf(random, tasks, Math.min(40, Math.max(5, Math.round(tasks / 20))));
  const items = counts.map((count, n) => ({
    id: `s${n}`,
    demand: [between(random, 3, 60), between(random, 20, 300)],
    count,
  }));
  return { types: TYPES.map((type) => ({ ...type, capacity: type.capacity.slice(0, 2) })), items };
}

/** Sizes just above and just below a half, a third and a quarter of a bin. */
function halves(tasks: number, random: Random): Parts {
  const counts = countsOf(random, tasks, Math.min(60, Math.max(6, Math.round(tasks / 8))));
  const items = counts.map((count, n) => {
    const part = between(random, 2, 5);
    const near = (all: number) => Math.max(1, Math.round((all / part) * (0.9 + 0.2 * random())));
    return { id: `s${n}`, demand: [near(2048), near(7782)], count };
  });
  return {
    types: [TYPES[0]!, TYPES[3]!, TYPES[5]!].map((type) => ({
      ...type,
      capacity: type.capacity.slice(0, 2),
    })),
    items,
  };
}

/** A limited number of cheap bins of each type beside those at the full price. */
function spot(tasks: number, random: Random): Parts {
  const { items } = services(tasks, random);
  const cheap = TYPES.map((type) => ({
    ...type,
    name: `${type.name}/spot`,
    price: Math.round(type.price * (0.3 + 0.3 * random())),
    max: between(random, 1, Math.max(1, Math.round(tasks / 40))),
  }));
  return { types: [...TYPES, ...cheap], items };
}
