import fc from 'fast-check';
import { LeafHeaps } from '../../../src/placement/engines/leaf-heaps.ts';
import { SEED } from '../arbitraries.ts';

describe('heaps of instances', () => {
  it('give up the instances of each leaf in order, while keys grow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }), (values) => {
        const keys = { first: Float64Array.from(values), second: Float64Array.from(values.keys()) };
        const leafOf = Int32Array.from(values.keys(), (rank) => rank % 3);
        const heaps = new LeafHeaps(keys, leafOf, [...values.keys()]);
        for (let leaf = 0; leaf < heaps.leafCount; leaf += 1) {
          const first = heaps.top(leaf);
          keys.first[first] = keys.first[first]! + 3;
          heaps.sinkTop(leaf);
          const seen: number[] = [];
          for (let top = heaps.top(leaf); top >= 0; top = heaps.top(leaf)) {
            seen.push(top);
            heaps.removeTop(leaf);
          }
          const members = [...values.keys()].filter((rank) => rank % 3 === leaf);
          expect(seen).toEqual(members.toSorted((a, b) => heaps.compare(a, b)));
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('are empty where a leaf has no instance', () => {
    const keys = { first: new Float64Array(2), second: new Float64Array(2) };
    expect(new LeafHeaps(keys, Int32Array.of(0, 1), [1]).top(0)).toBe(-1);
  });
});
