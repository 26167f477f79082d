import fc from 'fast-check';
import { nthOf, RankSet } from '../../../src/placement/engines/rank-set.ts';
import { SEED } from '../arbitraries.ts';

describe('sets of ranks', () => {
  it('name the n-th of all of them together, as members come and go', () => {
    const members = fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(members, fc.nat(), fc.nat(), (ranks, cut, seed) => {
        const sets = [new RankSet(41), new RankSet(41)] as const;
        for (const [index, rank] of ranks.entries()) sets[index % 2 === 0 ? 0 : 1].add(rank, 1);
        const gone = cut % ranks.length;
        sets[gone % 2 === 0 ? 0 : 1].add(ranks[gone]!, -1);
        const left = ranks.filter((_, index) => index !== gone).toSorted((a, b) => a - b);
        expect(sets[0].size + sets[1].size).toBe(left.length);
        if (left.length > 0)
          expect(nthOf(sets, seed % left.length, 41)).toBe(left[seed % left.length]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
