import fc from 'fast-check';
import { OrderedIndex } from '../../../src/placement/engines/ordered-index.ts';
import { placeTightest } from '../../../src/placement/engines/place-tightest.ts';
import { placeByScan } from '../../../src/placement/engines/plain-scan.ts';
import { SEED, someProblem } from '../arbitraries.ts';
import { runOf } from './runs.ts';

describe('placing on the tightest instance', () => {
  it('finds what a scan finds, and leaves the lists in order for the next run', () => {
    const some = fc.record({
      resource: fc.constantFrom('cpu' as const, 'memory' as const),
      isSpread: fc.boolean(),
    });
    fc.assert(
      fc.property(someProblem, some, ({ instances, seed, ...rest }, { resource, isSpread }) => {
        const zone = { type: 'spread', field: 'attribute:ecs.availability-zone' };
        const pack = { type: 'binpack', field: resource };
        const request = { ...rest, strategies: isSpread ? [zone, pack] : [pack] };
        const [quick, plain] = [runOf(instances, request, seed), runOf(instances, request, seed)];
        const index = new OrderedIndex(
          quick.cluster,
          resource === 'cpu' ? 'cpu' : 'memoryMib',
          quick.partition,
        );
        for (const count of [3, 1, rest.count]) {
          expect(placeTightest({ ...quick, count }, index)).toEqual(
            placeByScan({ ...plain, count }),
          );
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
