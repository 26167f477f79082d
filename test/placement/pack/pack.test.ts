import fc from 'fast-check';
import { distanceText, pack } from '../../../src/placement/pack/pack.ts';
import type { PackItem, PackProblem, PackType } from '../../../src/placement/pack/problem.ts';
import { cheapestPrice } from './brute-force.ts';
import { faultsOf } from './check-answer.ts';
import { type CutRecipe, cutCase } from './cut-cases.ts';

/** A clock that moves by one millisecond each time it is read: the same on every machine. */
function limits(timeLimitMs: number, seed = 1) {
  let now = 0;
  return { seed, timeLimitMs, nowMs: () => now++ };
}

const type = (name: string, capacity: number[], price: number, max?: number): PackType => ({
  name,
  capacity,
  price,
  ...(max === undefined ? {} : { max }),
});

const item = (
  id: string,
  demand: number[],
  count: number,
  more: Partial<PackItem> = {},
): PackItem => ({
  id,
  demand,
  count,
  ...more,
});

function problem(types: PackType[], items: PackItem[]): PackProblem {
  const resources = (types[0]?.capacity ?? []).map((_, r) => `r${r}`);
  return { id: 'p', resources, types, items };
}

describe('pack', () => {
  it.each<[string, PackProblem, number]>([
    ['nothing to pack costs nothing', problem([type('a', [4], 3)], []), 0],
    ['full bins are counted once', problem([type('a', [4], 3)], [item('x', [2], 6)]), 9],
    [
      'one large bin is taken when it is cheaper than two small ones',
      problem([type('s', [2], 3), type('l', [4], 5)], [item('x', [2], 2)]),
      5,
    ],
    [
      'an instance that runs is filled before one is bought',
      problem([type('i-1', [2], 0, 1), type('a', [4], 3)], [item('x', [2], 3)]),
      3,
    ],
    [
      'tasks that must be apart take a bin each',
      problem([type('a', [4], 3)], [item('x', [1], 3, { maxPerBin: 1 })]),
      9,
    ],
    [
      'tasks go to the types that they name',
      problem([type('a', [4], 3), type('b', [4], 7)], [item('x', [1], 2, { types: ['b'] })]),
      7,
    ],
    [
      'a task goes outside when that is cheaper than a bin',
      problem([type('a', [4], 10)], [item('x', [1], 1, { outside: 3 })]),
      3,
    ],
    [
      'a limited type is used up before a dearer one',
      problem([type('a', [2], 3, 1), type('b', [2], 5)], [item('x', [2], 2)]),
      8,
    ],
  ])('%s', (_, given, value) => {
    const answer = pack(given, limits(200));
    expect(faultsOf(given, answer)).toEqual([]);
    expect([answer.value, answer.lowerBound]).toEqual([value, value]);
  });

  it('names the tasks for which there is no room', () => {
    const given = problem([type('a', [2], 3, 1)], [item('x', [2], 3), item('y', [9], 1)]);
    const answer = pack(given, limits(50));
    expect(answer.unplaced).toEqual({ x: 2, y: 1 });
    expect(faultsOf(given, answer)).toEqual([]);
  });

  it('gives items that are alike back under their own names', () => {
    const given = problem([type('a', [3], 1)], [item('x', [1], 4), item('y', [1], 5)]);
    const answer = pack(given, limits(50));
    expect(faultsOf(given, answer)).toEqual([]);
    expect(answer.value).toBe(3);
  });

  it('makes the same choices for the same seed', () => {
    const { problem: given } = cutCase(RECIPES[1] as CutRecipe);
    expect(pack(given, limits(20))).toEqual(pack(given, limits(20)));
  });
});

const RECIPES: readonly CutRecipe[] = [
  {
    id: 'equal bins',
    seed: 1,
    tasks: 60,
    resources: 2,
    mix: 'one',
    grid: 'coarse',
    pieces: 4,
    shapes: 15,
  },
  {
    id: 'mix',
    seed: 2,
    tasks: 80,
    resources: 2,
    mix: 'family',
    grid: 'coarse',
    pieces: 4,
    shapes: 15,
  },
  {
    id: 'three resources',
    seed: 3,
    tasks: 120,
    resources: 3,
    mix: 'many',
    grid: 'coarse',
    pieces: 3,
    shapes: 20,
  },
  {
    id: 'running',
    seed: 4,
    tasks: 120,
    resources: 2,
    mix: 'running',
    grid: 'coarse',
    pieces: 4,
    shapes: 20,
  },
  {
    id: 'any sizes',
    seed: 5,
    tasks: 90,
    resources: 2,
    mix: 'family',
    grid: 'fine',
    pieces: 4,
    shapes: 20,
  },
  {
    id: 'apart',
    seed: 6,
    tasks: 90,
    resources: 2,
    mix: 'many',
    grid: 'coarse',
    pieces: 4,
    shapes: 20,
    rules: ['apart', 'members'],
  },
  {
    id: 'outside',
    seed: 7,
    tasks: 90,
    resources: 3,
    mix: 'running',
    grid: 'fine',
    pieces: 5,
    shapes: 20,
    rules: ['outside'],
  },
  {
    id: 'many tasks',
    seed: 8,
    tasks: 100_000,
    resources: 2,
    mix: 'one',
    grid: 'coarse',
    pieces: 4,
    shapes: 60,
  },
  {
    id: 'many shapes',
    seed: 9,
    tasks: 1200,
    resources: 2,
    mix: 'family',
    grid: 'fine',
    pieces: 4,
    shapes: 120,
  },
];

describe.each(RECIPES)('a case cut from full bins: $id', (recipe) => {
  const { problem: given, planted } = cutCase(recipe);
  const answer = pack(given, limits(12));

  it('is packed by the rules', () => {
    expect(faultsOf(given, answer)).toEqual([]);
  });

  it('has a bound that the planted packing does not pass', () => {
    const isPlantedLegal = recipe.rules === undefined || recipe.rules.includes('outside');
    if (isPlantedLegal) expect(answer.lowerBound).toBeLessThanOrEqual(planted);
    expect(answer.lowerBound).toBeGreaterThan(0);
  });

  it('costs at most a tenth more than the planted packing', () => {
    if (recipe.rules === undefined) expect(answer.value).toBeLessThanOrEqual(1.1 * planted);
    else expect(answer.value).toBeGreaterThan(0);
  });
});

const amounts = (most: number) =>
  fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 1, max: most }));
const smallType = fc.record(
  {
    capacity: amounts(12),
    price: fc.integer({ min: 0, max: 9 }),
    max: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: ['capacity', 'price'] },
);
const smallItem = fc.record(
  {
    demand: amounts(6),
    count: fc.integer({ min: 0, max: 3 }),
    maxPerBin: fc.integer({ min: 1, max: 2 }),
    types: fc.uniqueArray(fc.constantFrom('t0', 't1'), { minLength: 1 }),
    outside: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ['demand', 'count'] },
);
const smallProblem = fc
  .tuple(fc.array(smallType, { minLength: 2, maxLength: 3 }), fc.array(smallItem, { maxLength: 3 }))
  .map(([types, items]) => ({
    id: 'p',
    resources: ['a', 'b'],
    types: types.map((one, n) => ({ ...one, name: `t${n}` })),
    items: items.map((one, n) => ({ ...one, id: `i${n}` })),
  })) as fc.Arbitrary<PackProblem>;

describe('against every packing of a few tasks', () => {
  it('no packing is cheaper than the bound, and none is better than the answer by more than the gap says', () => {
    fc.assert(
      fc.property(smallProblem, (given) => {
        const answer = pack(given, limits(40));
        expect(faultsOf(given, answer)).toEqual([]);
        const best = cheapestPrice(given);
        if (best === Infinity) {
          expect(answer.unplaced).toBeDefined();
          return;
        }
        expect(answer.lowerBound).toBeLessThanOrEqual(best + 1e-6);
        expect(answer.value).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
});

describe('the distance as text', () => {
  it.each([
    [100, 100, 'optimal'],
    [102.1, 100, '2.1 % above the proven minimum'],
    [5, 0, 'no minimum above 0 is proven'],
    [0, 0, 'optimal'],
  ])('%d over %d is: %s', (value, lowerBound, text) => {
    expect(distanceText({ value, lowerBound })).toBe(text);
  });
});
