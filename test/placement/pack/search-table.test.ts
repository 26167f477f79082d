import fc from 'fast-check';
import { fillBoundTable, tableSize } from '../../../src/placement/pack/bound-table.ts';
import { gridsOf } from '../../../src/placement/pack/grid.ts';
import type { Model } from '../../../src/placement/pack/model.ts';
import { searchTable } from '../../../src/placement/pack/search-table.ts';
import { toModel } from '../../../src/placement/pack/to-model.ts';
import { scarcityRates } from '../../../src/placement/pack/weigh.ts';

interface Given {
  readonly model: Model;
  readonly values: Float64Array;
}

const amounts = (most: number) =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: 4, maxLength: 4 });

/** A bin of up to four resources, which is one more than a table has axes. */
const given: fc.Arbitrary<Given> = fc
  .record({
    width: fc.integer({ min: 1, max: 4 }),
    capacity: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 4, maxLength: 4 }),
    shapes: fc.array(
      fc.record({
        demand: amounts(20),
        count: fc.integer({ min: 1, max: 4 }),
        value: fc.integer({ min: 1, max: 50 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ width, capacity, shapes }) => {
    const { model, shapes: groups } = toModel({
      id: 'p',
      resources: ['a', 'b', 'c', 'd'].slice(0, width),
      types: [{ name: 't', capacity: capacity.slice(0, width), price: 1 }],
      items: shapes.map(({ demand, count }, n) => ({
        id: `${n}`,
        demand: demand.slice(0, width),
        count,
        maxPerBin: count,
      })),
    });
    const values = Float64Array.from(groups, ({ items }) => shapes[Number(items[0]!.id)]!.value);
    return { model, values };
  })
  .filter(({ model }) => model.classes === 1);

/** The most that the bin can be worth, by trying every content. */
function mostWorth({ model, values }: Given): number {
  const { resources, demand, capacity, most } = model;
  const from = (s: number, left: readonly number[]): number => {
    if (s === model.shapes) return 0;
    let best = 0;
    for (let copies = 0; copies <= most[s]!; copies++) {
      const rest = left.map((amount, r) => amount - copies * demand[s * resources + r]!);
      if (rest.every((amount) => amount >= 0))
        best = Math.max(best, copies * values[s]! + from(s + 1, rest));
    }
    return best;
  };
  return from(0, [...capacity]);
}

function search({ model, values }: Given, { cells, nodes }: { cells: number; nodes: number }) {
  const [grid] = gridsOf(model, cells);
  const rates = scarcityRates(model, 0);
  const scratch = new Float64Array(tableSize(grid!));
  const table = fillBoundTable(model, { grid: grid!, values, rates, scratch });
  return searchTable(model, table, { type: 0, values, nodes, floor: 0, rates });
}

describe('a search under a table of bounds', () => {
  it.each([1, 8, 60, 100_000])(
    'finds the best content whatever the table says: %d cells',
    (cells) => {
      fc.assert(
        fc.property(given, (one) => {
          const { patterns, bound } = search(one, { cells, nodes: 1e6 });
          const [best] = patterns;
          const worth = (best?.shapes ?? []).reduce(
            (sum, s, k) => sum + one.values[s]! * best!.counts[k]!,
            0,
          );
          const { model } = one;
          expect([worth, bound]).toEqual([mostWorth(one), mostWorth(one)]);
          for (const { shapes, counts } of patterns) {
            for (let r = 0; r < model.resources; r++) {
              const used = shapes.reduce(
                (sum, s, k) => sum + model.demand[s * model.resources + r]! * counts[k]!,
                0,
              );
              expect(used).toBeLessThanOrEqual(model.capacity[r]!);
            }
            for (const [k, s] of shapes.entries())
              expect(counts[k]!).toBeLessThanOrEqual(model.most[s]!);
          }
        }),
        { seed: 20261122, numRuns: 120 },
      );
    },
  );

  it('cut short, it still says no less than the best content is worth', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 12 }), (one, nodes) => {
        for (const cells of [1, 20, 5000]) {
          const { bound } = search(one, { cells, nodes });
          expect(bound).toBeGreaterThanOrEqual(mostWorth(one));
        }
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
