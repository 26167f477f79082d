import fc from 'fast-check';
import {
  hasRoomForAnother,
  placeByHeaps,
  ranksWithRoom,
} from '../../../src/placement/engines/place-by-heaps.ts';
import { placeByScan } from '../../../src/placement/engines/plain-scan.ts';
import { SEED, someProblem } from '../arbitraries.ts';
import { demand, instance } from '../instances.ts';
import { runOf } from './runs.ts';

describe('placing by heaps', () => {
  it('finds what a scan finds for every chain that is simple and does not draw', () => {
    fc.assert(
      fc.property(someProblem, ({ instances, seed, ...request }) => {
        const run = runOf(instances, request, seed);
        fc.pre(run.chain.isSimple && !run.chain.endsAtRandom);
        expect(placeByHeaps(run)).toEqual(placeByScan(runOf(instances, request, seed)));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('leaves out instances with a task of the group when they shall be distinct', () => {
    const constraints = [{ type: 'distinctInstance' }];
    const run = runOf([instance('a', { tasksByGroup: { g: 1 } }), instance('b')], {
      demand: demand(),
      group: 'g',
      count: 2,
      constraints,
    });
    expect(
      ranksWithRoom(run.cluster, run.need).map((rank) => run.cluster.instances[rank]?.id),
    ).toEqual(['b']);
    expect(placeByHeaps(run)).toHaveLength(1);
  });

  it('asks the constraints in which tasks have a say again after each task', () => {
    const constraints = [{ type: 'memberOf', expression: 'runningTasksCount < 2' }];
    const run = runOf([instance('a')], { demand: demand(), group: 'g', count: 5, constraints });
    expect(placeByHeaps(run)).toEqual([0, 0]);
    expect(hasRoomForAnother(run.cluster, run.need, 0)).toBe(false);
  });
});
