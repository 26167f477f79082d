import fc from 'fast-check';
import { fillBin } from '../../../src/placement/pack/fill-bin.ts';
import { fillGrid, patternAt, worthAt } from '../../../src/placement/pack/fill-grid.ts';
import { gridsOf } from '../../../src/placement/pack/grid.ts';
import type { Model, Pattern } from '../../../src/placement/pack/model.ts';
import { toModel } from '../../../src/placement/pack/to-model.ts';
import { createTools } from '../../../src/placement/pack/tools.ts';

interface Given {
  readonly model: Model;
  readonly values: Float64Array;
}

/** A bin of two resources and up to five shapes with whole worths. */
const given: fc.Arbitrary<Given> = fc
  .record({
    capacity: fc.tuple(fc.integer({ min: 4, max: 40 }), fc.integer({ min: 4, max: 40 })),
    shapes: fc.array(
      fc.record({
        demand: fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 15 })),
        count: fc.integer({ min: 1, max: 4 }),
        value: fc.integer({ min: 0, max: 50 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ capacity, shapes }) => {
    const { model, shapes: groups } = toModel({
      id: 'p',
      resources: ['a', 'b'],
      types: [{ name: 't', capacity, price: 1 }],
      items: shapes.map(({ demand, count }, n) => ({
        id: `${n}`,
        demand,
        count,
        maxPerBin: count,
      })),
    });
    const values = Float64Array.from(groups, ({ items }) => shapes[Number(items[0]!.id)]!.value);
    return { model, values };
  })
  .filter(({ model }) => model.classes === 1);

/** The most that a bin can be worth, by trying every content. */
function mostWorth({ model, values }: Given): number {
  const left = [...model.capacity];
  const from = (s: number): number => {
    if (s === model.shapes) return 0;
    let best = 0;
    let copies = 0;
    for (; copies <= model.count[s]!; copies++) {
      if (left.some((amount) => amount < 0)) break;
      best = Math.max(best, copies * values[s]! + from(s + 1));
      left.forEach((_, r) => {
        left[r]! -= model.demand[s * 2 + r]!;
      });
    }
    left.forEach((_, r) => {
      left[r]! += copies * model.demand[s * 2 + r]!;
    });
    return best;
  };
  return from(0);
}

function worthOf({ shapes, counts }: Pattern, values: Float64Array): number {
  return shapes.reduce((sum, s, k) => sum + values[s]! * counts[k]!, 0);
}

function isInside({ capacity, demand, count }: Model, { shapes, counts }: Pattern): boolean {
  const used = [0, 1].map((r) =>
    shapes.reduce((sum, s, k) => sum + demand[s * 2 + r]! * counts[k]!, 0),
  );
  return (
    used.every((sum, r) => sum <= capacity[r]!) && shapes.every((s, k) => counts[k]! <= count[s]!)
  );
}

function fill({ model, values }: Given, nodes: number) {
  const tools = createTools(model, 1, () => false);
  const rates = tools.rates[0] as Float64Array;
  const available = model.count;
  const wish = { type: 0, shapes: tools.all, available, values, rates, nodes, floor: 0 };
  return fillBin(tools.sack, { ...wish, gain: 1 - 1e-6 });
}

const RUN = { seed: 20261122, numRuns: 300 };

describe('fillBin', () => {
  it('finds the most valuable content when it may search to the end', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { pattern, worth, bound } = fill(one, 1e6);
        expect([worth, bound]).toEqual([mostWorth(one), mostWorth(one)]);
        if (pattern)
          expect([worthOf(pattern, one.values), isInside(one.model, pattern)]).toEqual([
            worth,
            true,
          ]);
      }),
      RUN,
    );
  });

  it('gives a bound that holds however early it stops', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 6 }), (one, nodes) => {
        const { worth, bound } = fill(one, nodes);
        expect(worth).toBeLessThanOrEqual(mostWorth(one));
        expect(Math.floor(bound)).toBeGreaterThanOrEqual(mostWorth(one));
      }),
      RUN,
    );
  });
});

describe('fillGrid', () => {
  it('finds the most valuable content on an exact grid, and can say what it is', () => {
    fc.assert(
      fc.property(given, (one) => {
        const [grid] = gridsOf(one.model, 1e6);
        const table = fillGrid(one.model, grid!, { values: one.values, keepParts: true });
        expect([grid!.isExact, worthAt(table, 0)]).toEqual([true, mostWorth(one)]);
        const pattern = patternAt(one.model, table, 0);
        expect([worthOf(pattern, one.values), isInside(one.model, pattern)]).toEqual([
          mostWorth(one),
          true,
        ]);
      }),
      RUN,
    );
  });

  it('never says less than the most on a grid that is too coarse', () => {
    fc.assert(
      fc.property(given, (one) => {
        const [grid] = gridsOf(one.model, 20);
        const table = fillGrid(one.model, grid!, { values: one.values, keepParts: false });
        expect(worthAt(table, 0)).toBeGreaterThanOrEqual(mostWorth(one));
      }),
      RUN,
    );
  });
});
