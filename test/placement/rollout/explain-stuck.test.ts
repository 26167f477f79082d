import fc from 'fast-check';
import { explainStuck } from '../../../src/placement/rollout/explain-stuck.ts';
import { judgeRollout } from '../../../src/placement/rollout/judge.ts';
import { SEED } from '../arbitraries.ts';
import { demand, withLeft } from '../instances.ts';
import { someRollout } from './arbitrary.ts';

describe('why a rollout sticks', () => {
  it('is told by the instances as they are by then', () => {
    const instances = [withLeft('a', { memoryMib: 300 }, { tasksByGroup: { g: 2 } })];
    const problem = {
      instances,
      group: 'g',
      oldDemand: demand({ memoryMib: 200 }),
      newDemand: demand({ memoryMib: 600 }),
      desired: 2,
      strategy: 'rolling' as const,
      minimumHealthyPercent: 50,
      maximumPercent: 200,
    };
    const { stuck } = judgeRollout(problem);
    expect(explainStuck(problem, stuck!).nearest).toEqual({
      instance: 'a',
      lacks: [{ reason: 'RESOURCE:MEMORY', needs: 600, has: 100 }],
    });
  });

  it('is that no instance takes one more task, whenever it is for want of room', () => {
    fc.assert(
      fc.property(someRollout, (problem) => {
        const { stuck } = judgeRollout(problem);
        fc.pre(stuck?.cause === 'room');
        const { failures, instanceCount } = explainStuck(problem, stuck!);
        expect(failures).toHaveLength(instanceCount);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
