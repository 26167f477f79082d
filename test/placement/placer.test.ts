import fc from 'fast-check';
import { placeByScan } from '../../src/placement/engines/plain-scan.ts';
import { Placer } from '../../src/placement/placer.ts';
import { SEED, someInstances, someProblem } from './arbitraries.ts';
import { demand, instance } from './instances.ts';

describe('placing request after request', () => {
  it('gives the next request what the ones before have left', () => {
    const placer = new Placer([instance('i-a')]);
    const request = { demand: demand({ memoryMib: 4000 }), group: 'service:web', count: 1 };
    expect(placer.place(request)).toEqual([0]);
    expect(placer.place(request)).toEqual([]);
  });

  it('places nothing of a request with problems, and lists them', () => {
    const placer = new Placer([instance('i-a')]);
    const request = { demand: demand(), group: 'g', count: 1, strategies: [{ type: 'x' }] };
    expect(placer.prepare(request).problems).toHaveLength(1);
    expect(placer.place(request)).toEqual([]);
  });

  it('finds, whichever way it takes, what a plain scan of all instances finds, over many requests', () => {
    const requests = fc.array(someProblem, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(someInstances, requests, fc.nat(3), (instances, problems, seed) => {
        const quick = new Placer(instances, seed);
        const plain = new Placer(instances, seed);
        for (const { instances: _, seed: __, ...request } of problems) {
          const { need, chain, partition } = plain.prepare(request);
          const run = { cluster: plain.cluster, need, chain, partition, count: request.count };
          expect(quick.place(request)).toEqual(placeByScan(run));
        }
        expect([...quick.cluster.memoryMib]).toEqual([...plain.cluster.memoryMib]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
