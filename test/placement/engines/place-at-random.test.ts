import fc from 'fast-check';
import { placeAtRandom } from '../../../src/placement/engines/place-at-random.ts';
import { placeByScan } from '../../../src/placement/engines/plain-scan.ts';
import { SEED, someProblem } from '../arbitraries.ts';
import { demand, instance } from '../instances.ts';
import { runOf } from './runs.ts';

const random = [{ type: 'random' }];

describe('placing at random', () => {
  it('draws what a scan draws, with and without zones before', () => {
    fc.assert(
      fc.property(someProblem, fc.boolean(), ({ instances, seed, ...rest }, isSpread) => {
        const zone = { type: 'spread', field: 'attribute:ecs.availability-zone' };
        const request = { ...rest, strategies: isSpread ? [zone, ...random] : random };
        expect(placeAtRandom(runOf(instances, request, seed))).toEqual(
          placeByScan(runOf(instances, request, seed)),
        );
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('gives each instance its share', () => {
    const instances = Array.from({ length: 10 }, (_, index) =>
      instance(`i-${index}`, {
        remaining: { cpu: 1e6, memoryMib: 1e6, gpus: 0, enis: 0, volumes: 0 },
      }),
    );
    const placed = placeAtRandom(
      runOf(instances, {
        demand: demand({ cpu: 1, memoryMib: 1 }),
        group: 'g',
        count: 5000,
        strategies: random,
      }),
    );
    const shares = [...instances.keys()].map((rank) => placed.filter((one) => one === rank).length);
    expect(Math.min(...shares)).toBeGreaterThan(400);
    expect(Math.max(...shares)).toBeLessThan(600);
  });
});
