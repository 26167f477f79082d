import fc from 'fast-check';
import { Cluster } from '../../../src/placement/cluster/cluster.ts';
import { fits } from '../../../src/placement/cluster/fits.ts';
import { needOf } from '../../../src/placement/cluster/need.ts';
import { release, take } from '../../../src/placement/cluster/take.ts';
import { readConstraints } from '../../../src/placement/constraints.ts';
import { SEED, someDemand, someInstances } from '../arbitraries.ts';

function contents(cluster: Cluster, ports: readonly number[]) {
  const { cpu, memoryMib, gpus, enis, volumes, taskCounts } = cluster;
  const taken = cluster.instances.map((_, rank) =>
    ports.map((port) => cluster.ports.has(port, rank)),
  );
  return {
    arrays: [cpu, memoryMib, gpus, enis, volumes, taskCounts].map((one) => [...one]),
    taken,
  };
}

describe('a task that is put on an instance and taken away again', () => {
  it('leaves everything as it was', () => {
    fc.assert(
      fc.property(someInstances, someDemand, (instances, demand) => {
        const cluster = new Cluster(instances, 0);
        const need = needOf(cluster, {
          demand,
          group: 'service:web',
          constraints: readConstraints([]),
        });
        const before = contents(cluster, need.ports);
        for (let rank = 0; rank < cluster.size; rank += 1) {
          if (!fits(cluster, need, rank)) continue;
          take(cluster, need, rank);
          expect(contents(cluster, need.ports)).not.toEqual(before);
          release(cluster, need, rank);
        }
        expect(contents(cluster, need.ports)).toEqual(before);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
