import fc from 'fast-check';
import { placeTasks } from '../../src/placement/place.ts';
import { SEED, someProblem } from './arbitraries.ts';
import { demand, instance } from './instances.ts';
import { placePlainly, withTask } from './oracle.ts';

const runs = { seed: SEED, numRuns: 800 };

describe('placing tasks', () => {
  it('names the instance of each task in the order of placing', () => {
    const placement = placeTasks({
      instances: [instance('i-a'), instance('i-b')],
      demand: demand({ cpu: 1024 }),
      count: 3,
      group: 'service:web',
      strategies: [{ type: 'spread', field: 'instanceId' }],
    });
    expect(placement.placed.slice(0, 2).toSorted()).toEqual(['i-a', 'i-b']);
    expect(placement).toMatchObject({ unplaced: 0, problems: [] });
    expect(placement).not.toHaveProperty('reasons');
  });

  it('places nothing when a constraint or strategy is wrong, and says what is', () => {
    const placement = placeTasks({
      instances: [instance('i-a')],
      demand: demand(),
      count: 1,
      group: 'service:web',
      constraints: [{ type: 'memberOf', expression: 'attribute:' }],
      strategies: [{ type: 'pack' }],
    });
    expect(placement).toEqual({
      placed: [],
      unplaced: 1,
      problems: [
        'memberOf "attribute:", character 11: expected the name of an attribute',
        'the strategy type "pack" is none of spread, binpack, random',
      ],
    });
  });

  it('says why no instance takes what is left', () => {
    const placement = placeTasks({
      instances: [instance('i-a')],
      demand: demand({ memoryMib: 4000 }),
      count: 2,
      group: 'service:web',
    });
    expect(placement.unplaced).toBe(1);
    expect(placement.reasons?.nearest).toEqual({
      instance: 'i-a',
      lacks: [{ reason: 'RESOURCE:MEMORY', needs: 4000, has: 3680 }],
    });
  });

  it('agrees with placement over plain objects, task by task', () => {
    fc.assert(
      fc.property(someProblem, (problem) => {
        expect(placeTasks(problem).placed).toEqual(placePlainly(problem));
      }),
      runs,
    );
  });

  it('does not depend on the order of the instances', () => {
    fc.assert(
      fc.property(someProblem, fc.integer({ min: 1, max: 11 }), (problem, by) => {
        const { instances } = problem;
        const turned = [...instances.slice(by), ...instances.slice(0, by)].toReversed();
        expect(placeTasks({ ...problem, instances: turned })).toEqual(placeTasks(problem));
      }),
      runs,
    );
  });

  it('never goes over what an instance has, uses no port twice and keeps distinct instances', () => {
    fc.assert(
      fc.property(someProblem, (problem) => {
        const { placed } = placeTasks(problem);
        const byId = new Map(problem.instances.map((one) => [one.id, one]));
        for (const id of placed) byId.set(id, withTask(byId.get(id)!, problem));
        for (const id of placed) {
          const one = byId.get(id)!;
          expect(Math.min(...Object.values(one.remaining))).toBeGreaterThanOrEqual(0);
          expect(new Set(one.reservedTcpPorts).size).toBe(one.reservedTcpPorts.length);
        }
        if (problem.constraints?.some(({ type }) => type === 'distinctInstance')) {
          expect(new Set(placed).size).toBe(placed.length);
        }
      }),
      runs,
    );
  });

  it('places no task less when an instance is added or one has more left', () => {
    fc.assert(
      fc.property(someProblem, (problem) => {
        const before = placeTasks(problem).placed.length;
        const extra = instance('i-extra');
        const more = problem.instances.map((one) => ({
          ...one,
          remaining: {
            ...one.remaining,
            cpu: one.remaining.cpu + 256,
            enis: one.remaining.enis + 1,
          },
        }));
        const added = placeTasks({ ...problem, instances: [...problem.instances, extra] });
        expect(added.placed.length).toBeGreaterThanOrEqual(before);
        expect(placeTasks({ ...problem, instances: more }).placed.length).toBeGreaterThanOrEqual(
          before,
        );
      }),
      runs,
    );
  });
});
