import fc from 'fast-check';
import { chooseTasksToStop, type ScaleIn } from '../../src/placement/scale-in.ts';
import { SERVICE_DEFAULT_STRATEGIES } from '../../src/placement/strategies.ts';
import { SEED, someInstances } from './arbitraries.ts';
import { demand, inZone, withLeft } from './instances.ts';

const web = (tasks: number) => ({ tasksByGroup: { 'service:web': tasks } });

function stop(parts: Pick<ScaleIn, 'instances' | 'count' | 'strategies'> & Partial<ScaleIn>) {
  return chooseTasksToStop({ group: 'service:web', demand: demand(), ...parts });
}

describe('tasks to stop', () => {
  const uneven = [
    inZone('i-1', 'a', web(2)),
    inZone('i-2', 'a', web(1)),
    inZone('i-3', 'b', web(1)),
  ];

  it('come from the zone with most, in it from the instance with most', () => {
    expect(stop({ instances: uneven, count: 2, strategies: SERVICE_DEFAULT_STRATEGIES })[0]).toBe(
      'i-1',
    );
  });

  it('keep zones even whatever they are drawn from', () => {
    const strategies = SERVICE_DEFAULT_STRATEGIES.slice(0, 1);
    const stopped = stop({ instances: uneven, count: 2, strategies });
    expect(stopped.every((id) => id !== 'i-3')).toBe(true);
  });

  it('come, for binpack, from the instance that is left with most', () => {
    const instances = [
      withLeft('i-1', { memoryMib: 100 }, web(3)),
      withLeft('i-2', { memoryMib: 900 }, web(1)),
      withLeft('i-3', { memoryMib: 5000 }),
    ];
    const strategies = [{ type: 'binpack', field: 'memory' }];
    expect(stop({ instances, count: 2, strategies })).toEqual(['i-2', 'i-1']);
  });

  it('are drawn by random, another choice for another seed', () => {
    const instances = Array.from({ length: 20 }, (_, index) => inZone(`i-${index}`, 'a', web(1)));
    const draw = (seed: number) =>
      stop({ instances, count: 3, strategies: [{ type: 'random' }], seed });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('are tasks that run, as many as asked, in any order of the instances the same', () => {
    fc.assert(
      fc.property(someInstances, fc.nat(12), fc.nat(3), (instances, count, seed) => {
        const problem = { instances, count, seed, strategies: SERVICE_DEFAULT_STRATEGIES };
        const stopped = stop(problem);
        const running = instances.map((one) => one.tasksByGroup['service:web'] ?? 0);
        expect(stopped.length).toBe(
          Math.min(
            count,
            running.reduce((sum, one) => sum + one, 0),
          ),
        );
        instances.forEach(({ id }, index) => {
          expect(stopped.filter((one) => one === id).length).toBeLessThanOrEqual(running[index]!);
        });
        expect(stop({ ...problem, instances: instances.toReversed() })).toEqual(stopped);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
