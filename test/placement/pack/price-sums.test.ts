import fc from 'fast-check';
import type { Model } from '../../../src/placement/pack/model.ts';
import { type Cut, raiseBySums } from '../../../src/placement/pack/price-sums.ts';
import type { PackItem, PackProblem, PackType } from '../../../src/placement/pack/problem.ts';
import { toModel } from '../../../src/placement/pack/to-model.ts';
import { cheapestPrice } from './brute-force.ts';

function modelOf(types: PackType[], items: PackItem[]): Model {
  const resources = types[0]!.capacity.map((_, r) => `r${r}`);
  return toModel({ id: 'p', resources, types, items }).model;
}

const small = { name: 's', capacity: [4, 4], price: 3 };
const large = { name: 'l', capacity: [9, 9], price: 7 };

describe('a bound raised by sums of prices', () => {
  it.each<[string, Model, readonly Cut[], number]>([
    [
      'one large bin is too small for what both resources ask for',
      modelOf([small, large], [{ id: 'x', demand: [2, 2], count: 5 }]),
      [],
      9,
    ],
    [
      'tasks that must be apart need a bin each',
      modelOf([small], [{ id: 'x', demand: [1, 1], count: 4, maxPerBin: 1 }]),
      [],
      12,
    ],
    [
      'one that runs is taken first, for nothing',
      modelOf(
        [small, { name: 'i', capacity: [4, 4], price: 0, max: 1 }],
        [{ id: 'x', demand: [2, 2], count: 4 }],
      ),
      [],
      3,
    ],
    [
      'tasks outside pay for what bins need not hold',
      modelOf([large], [{ id: 'x', demand: [3, 3], count: 4, outside: 2 }]),
      [],
      8,
    ],
    [
      'a cut of worths: three of these fill no bin together',
      modelOf([small], [{ id: 'x', demand: [3, 1], count: 3 }]),
      [{ values: Float64Array.of(1), worth: Float64Array.of(1) }],
      9,
    ],
  ])('%s', (_, model, cuts, price) => {
    expect(raiseBySums(model, cuts, { from: 0, goal: 60 })).toBe(price);
  });

  it('is the goal where nothing below it keeps the cuts, and never more', () => {
    const model = modelOf([small], [{ id: 'x', demand: [2, 2], count: 5 }]);
    expect(raiseBySums(model, [], { from: 0, goal: 9 })).toBe(9);
    expect(raiseBySums(model, [], { from: 0, goal: 6 })).toBe(6);
  });

  it('stays as it is where prices are no whole numbers', () => {
    const model = modelOf([{ ...small, price: 0.5 }], [{ id: 'x', demand: [2, 2], count: 5 }]);
    expect(raiseBySums(model, [], { from: 0.7, goal: 9 })).toBe(0.7);
  });

  const price = fc.integer({ min: 0, max: 9 });
  const amounts = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  const someProblem: fc.Arbitrary<PackProblem> = fc
    .record({
      types: fc.array(
        fc.record({ capacity: amounts, price, max: fc.integer({ min: 1, max: 3 }) }),
        { minLength: 1, maxLength: 3 },
      ),
      items: fc.array(
        fc.record({
          demand: amounts,
          count: fc.integer({ min: 1, max: 3 }),
          maxPerBin: fc.integer({ min: 1, max: 3 }),
          outside: fc.integer({ min: 1, max: 9 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ types, items }) => ({
      id: 'p',
      resources: ['a', 'b'],
      types: types.map((one, n) => ({ ...one, name: `t${n}` })),
      items: items.map((one, n) => ({ ...one, id: `i${n}` })),
    }));

  it('is never above the cheapest packing', () => {
    let raised = 0;
    fc.assert(
      fc.property(someProblem, (problem) => {
        const best = cheapestPrice(problem);
        const goal = best === Infinity ? 20 : best + 3;
        const bound = raiseBySums(toModel(problem).model, [], { from: 0, goal });
        expect(bound).toBeLessThanOrEqual(best);
        if (bound > 0) raised++;
      }),
      { seed: 20261122, numRuns: 200 },
    );
    expect(raised).toBeGreaterThan(100);
  });
});
