import fc from 'fast-check';
import { Cluster } from '../../../src/placement/cluster/cluster.ts';
import { fits, hasRoom, isAllowed } from '../../../src/placement/cluster/fits.ts';
import { needOf } from '../../../src/placement/cluster/need.ts';
import { readConstraints } from '../../../src/placement/constraints.ts';
import { SEED, someProblem } from '../arbitraries.ts';
import { demand, instance, withLeft } from '../instances.ts';
import { canHold } from '../oracle.ts';

describe('room on an instance', () => {
  it('is there exactly when plain objects say so', () => {
    fc.assert(
      fc.property(someProblem, (problem) => {
        const cluster = new Cluster(problem.instances, 0);
        const constraints = readConstraints(problem.constraints ?? []);
        const need = needOf(cluster, { ...problem, constraints });
        const found = cluster.instances.map((_, rank) => fits(cluster, need, rank));
        expect(found).toEqual(cluster.instances.map((one) => canHold(one, problem)));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('is one question, and being allowed another', () => {
    const cluster = new Cluster([withLeft('a', { memoryMib: 512 }, { tasksByGroup: { g: 1 } })], 0);
    const constraints = readConstraints([{ type: 'distinctInstance' }]);
    const need = needOf(cluster, { demand: demand(), group: 'g', constraints });
    expect([hasRoom(cluster, need, 0), isAllowed(need, 0)]).toEqual([true, false]);
  });

  it('asks for all GPUs of an instance that has some, none of them in use', () => {
    const gpus = (registered: number, left: number) => {
      const base = instance('a');
      const cluster = new Cluster(
        [
          {
            ...base,
            registered: { ...base.registered, gpus: registered },
            remaining: { ...base.remaining, gpus: left },
          },
        ],
        0,
      );
      return fits(
        cluster,
        needOf(cluster, {
          demand: demand({ gpus: 'ALL' }),
          group: 'g',
          constraints: readConstraints([]),
        }),
        0,
      );
    };
    expect([gpus(0, 0), gpus(2, 1), gpus(2, 2)]).toEqual([false, false, true]);
  });
});
