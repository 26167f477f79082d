import fc from 'fast-check';
import { judgeRollout } from '../../../src/placement/rollout/judge.ts';
import type { RolloutProblem } from '../../../src/placement/rollout/problem.ts';
import { SEED } from '../arbitraries.ts';
import { demand, instance, withLeft } from '../instances.ts';
import { someRollout } from './arbitrary.ts';
import { judgeByTrying } from './brute-force.ts';

const web = { 'service:web': 1 };

function rollout(parts: Partial<RolloutProblem> = {}): RolloutProblem {
  return {
    instances: [instance('i-a', { tasksByGroup: web }), instance('i-b', { tasksByGroup: web })],
    group: 'service:web',
    oldDemand: demand(),
    newDemand: demand(),
    desired: 2,
    strategy: 'rolling',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    ...parts,
  };
}

const full = (id: string) => withLeft(id, { memoryMib: 0 }, { tasksByGroup: web });

describe('judging a rollout', () => {
  it('agrees with trying every order of stops on 2,000 small cases', () => {
    const verdicts = { always: 0, depends: 0, never: 0 };
    fc.assert(
      fc.property(someRollout, (problem) => {
        const { verdict } = judgeRollout(problem);
        verdicts[verdict] += 1;
        expect(verdict).toBe(judgeByTrying(problem));
      }),
      { seed: SEED, numRuns: 2000 },
    );
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(60);
  });

  it('fits always where there is room beside the old tasks', () => {
    expect(judgeRollout(rollout())).toEqual({
      verdict: 'always',
      lower: 2,
      upper: 4,
      peakTasks: 4,
      problems: [],
    });
  });

  it('sticks for want of room when nothing may stop first', () => {
    const judged = judgeRollout(rollout({ instances: [full('i-a'), full('i-b')] }));
    expect(judged).toMatchObject({
      verdict: 'never',
      stuck: { cause: 'room', stopped: [], started: 0, oldRunning: 2 },
    });
  });

  it('gets through the same cluster when one of two may stop first', () => {
    const instances = [full('i-a'), full('i-b')];
    expect(judgeRollout(rollout({ instances, minimumHealthyPercent: 50 })).verdict).toBe('always');
  });

  it('sticks on the limits when they are equal, whatever room there is', () => {
    const judged = judgeRollout(rollout({ maximumPercent: 100 }));
    expect(judged).toMatchObject({ verdict: 'never', stuck: { cause: 'limits' } });
  });

  it('depends on the order of stops when only one instance gives room back', () => {
    const draining = instance('i-b', { tasksByGroup: web, status: 'DRAINING' });
    const tight = withLeft('i-a', { memoryMib: 512 }, { tasksByGroup: web });
    const judged = judgeRollout(
      rollout({
        instances: [tight, draining],
        newDemand: demand({ memoryMib: 1024 }),
        desired: 1,
        minimumHealthyPercent: 100,
      }),
    );
    expect(judged).toMatchObject({
      verdict: 'depends',
      stuck: { stopped: [{ instance: 'i-b', tasks: 1 }] },
    });
  });

  it('asks a double deployment for room for all new tasks at once', () => {
    const oneMore = [withLeft('i-a', { memoryMib: 512 }, { tasksByGroup: web }), full('i-b')];
    expect(judgeRollout(rollout({ strategy: 'double' })).verdict).toBe('always');
    expect(judgeRollout(rollout({ strategy: 'double', instances: oneMore }))).toMatchObject({
      verdict: 'never',
      peakTasks: 3,
      stuck: { cause: 'room', started: 1, oldRunning: 2 },
    });
  });

  it('never fits when a constraint cannot be read', () => {
    const judged = judgeRollout(rollout({ constraints: [{ type: 'memberOf', expression: '(' }] }));
    expect(judged.verdict).toBe('never');
    expect(judged.problems).toHaveLength(1);
  });
});
