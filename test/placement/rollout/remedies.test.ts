import fc from 'fast-check';
import { applyRemedy, type Remedy } from '../../../src/placement/rollout/apply-remedy.ts';
import { judgeRollout } from '../../../src/placement/rollout/judge.ts';
import { findCombinedRemedies, findRemedies } from '../../../src/placement/rollout/remedies.ts';
import { SEED } from '../arbitraries.ts';
import { demand, instance, withLeft } from '../instances.ts';
import { someRollout } from './arbitrary.ts';
import { judgeByTrying } from './brute-force.ts';

const spares = [{ name: 'm5.large', instance: instance('template', { reservedTcpPorts: [22] }) }];

/** The remedy one step smaller, where there is one. */
function smaller(remedy: Remedy): Remedy | undefined {
  switch (remedy.kind) {
    case 'add-instances':
      return remedy.count > 1 ? { ...remedy, count: remedy.count - 1 } : undefined;
    case 'maximum-percent':
      return { ...remedy, value: remedy.value - 1 };
    case 'minimum-healthy-percent':
    case 'memory':
    case 'cpu':
      return { ...remedy, value: remedy.value + 1 };
    default:
      return undefined;
  }
}

describe('remedies', () => {
  it('really work, by every order of stops, and a smaller one of their kind does not', () => {
    fc.assert(
      fc.property(someRollout, (problem) => {
        for (const remedy of findRemedies(problem, spares)) {
          expect(judgeByTrying(applyRemedy(problem, remedy))).toBe('always');
          const less = smaller(remedy);
          if (less !== undefined)
            expect(judgeRollout(applyRemedy(problem, less)).verdict).not.toBe('always');
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  const full = withLeft('a', { memoryMib: 0 }, { tasksByGroup: { g: 2 }, reservedTcpPorts: [80] });
  const problem = {
    instances: [full],
    group: 'g',
    oldDemand: demand(),
    newDemand: demand(),
    desired: 2,
    strategy: 'rolling' as const,
    minimumHealthyPercent: 100,
    maximumPercent: 200,
  };
  const kinds = (parts: object) =>
    findRemedies({ ...problem, ...parts }, spares).map(({ kind }) => kind);

  it('are none where nothing sticks', () => {
    expect(kinds({ instances: [instance('a', { tasksByGroup: { g: 2 } })] })).toEqual([]);
  });

  it('are instances or another lower limit when a full cluster has nothing to start with', () => {
    expect(findRemedies(problem, spares)).toEqual([
      { kind: 'add-instances', spare: spares[0], count: 1 },
      { kind: 'minimum-healthy-percent', value: 50 },
    ]);
  });

  it('are a greater upper limit when the limits are equal', () => {
    const instances = [instance('a', { tasksByGroup: { g: 2 } })];
    expect(findRemedies({ ...problem, instances, maximumPercent: 100 }, [])).toEqual([
      { kind: 'minimum-healthy-percent', value: 50 },
      { kind: 'maximum-percent', value: 150 },
    ]);
  });

  it('are fewer rules or task by task, where these are in the way', () => {
    const ports = demand({ tcpPorts: [80] });
    const roomy = instance('a', { tasksByGroup: { g: 2 }, reservedTcpPorts: [80] });
    expect(kinds({ instances: [roomy], newDemand: ports })).toContain('drop-host-ports');
    expect(kinds({ instances: [roomy], constraints: [{ type: 'distinctInstance' }] })).toContain(
      'drop-distinct-instance',
    );
    const half = withLeft('a', { memoryMib: 512 }, { tasksByGroup: { g: 2 } });
    expect(kinds({ instances: [half], strategy: 'double' })).toEqual([
      'add-instances',
      'memory',
      'rolling',
    ]);
  });

  it('are changes that help only together, where no single one does', () => {
    const held = { tasksByGroup: { g: 2 }, reservedTcpPorts: [80] };
    const double = {
      ...problem,
      instances: [withLeft('a', { memoryMib: 100 }, held)],
      newDemand: demand({ tcpPorts: [80] }),
      strategy: 'double' as const,
    };
    expect(findRemedies(double, [])).toEqual([]);
    const sets = findCombinedRemedies(double, []);
    expect(kindsOf(sets)).toContain('memory+drop-host-ports');
  });

  it('that are combined really work, and nothing of them can be left out or made smaller', () => {
    let sets = 0;
    fc.assert(
      fc.property(someRollout, (problem) => {
        for (const set of findCombinedRemedies(problem, [])) {
          sets++;
          expect(findRemedies(problem, [])).toEqual([]);
          expect(judgeByTrying(set.reduce(applyRemedy, problem))).toBe('always');
          for (const remedy of set) {
            const others = set.filter((one) => one !== remedy);
            const less = smaller(remedy);
            for (const fewer of less === undefined ? [others] : [others, [...others, less]])
              expect(judgeRollout(fewer.reduce(applyRemedy, problem)).verdict).not.toBe('always');
          }
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(sets).toBeGreaterThan(10);
  });
});

function kindsOf(sets: readonly (readonly Remedy[])[]): readonly string[] {
  return sets.map((set) => set.map(({ kind }) => kind).join('+'));
}
