import fc from 'fast-check';
import { lacksOf } from '../../src/placement/explain/lacks-of.ts';
import { detailOf, explainUnplaced } from '../../src/placement/explain-unplaced.ts';
import type { Instance } from '../../src/placement/instance.ts';
import { type PlacementRequest, Placer } from '../../src/placement/placer.ts';
import { SEED, someProblem } from './arbitraries.ts';
import { demand, instance, withLeft } from './instances.ts';
import { canHold } from './oracle.ts';

const request = { demand: demand({ cpu: 1024, memoryMib: 1024 }), group: 'service:web', count: 1 };

/** The request with everything that one instance lacks no longer asked for, or the instance put right. */
function relieve(one: Instance, asked: PlacementRequest, reasons: ReadonlySet<string>) {
  const { demand: wants } = asked;
  const has = (reason: string) => reasons.has(reason);
  const eased = {
    ...wants,
    cpu: has('RESOURCE:CPU') ? 0 : wants.cpu,
    memoryMib: has('RESOURCE:MEMORY') ? 0 : wants.memoryMib,
    gpus: has('RESOURCE:GPU') ? 0 : wants.gpus,
    enis: has('RESOURCE:ENI') ? 0 : wants.enis,
    volumes: has('RESOURCE:VOLUME') ? 0 : wants.volumes,
    tcpPorts: has('RESOURCE:PORTS') ? [] : wants.tcpPorts,
    udpPorts: has('RESOURCE:PORTS') ? [] : wants.udpPorts,
    attributes: has('ATTRIBUTE') ? [] : wants.attributes,
  };
  const { zones, ...anywhere } = eased;
  const constraints = (asked.constraints ?? []).filter(
    ({ type }) =>
      !has(
        `${type === 'memberOf' ? 'MemberOf' : 'DistinctInstance'} placement constraint unsatisfied.`,
      ),
  );
  const better = {
    ...one,
    status: has('INACTIVE') ? ('ACTIVE' as const) : one.status,
    agentConnected: has('AGENT') || one.agentConnected,
  };
  return canHold(better, {
    ...asked,
    constraints,
    demand: has('LOCATION') || zones === undefined ? anywhere : { ...anywhere, zones },
  });
}

describe('why no instance takes a task', () => {
  it('is counted for each reason, an instance under all of its own', () => {
    const placer = new Placer([
      withLeft('i-a', { cpu: 0, memoryMib: 0 }),
      withLeft('i-b', { memoryMib: 1000 }),
      instance('i-c', { agentConnected: false }),
    ]);
    const { counts, failures, nearest, instanceCount } = explainUnplaced(placer, request);
    expect(counts).toEqual({ 'RESOURCE:CPU': 1, 'RESOURCE:MEMORY': 2, AGENT: 1 });
    expect(failures).toEqual([
      { instance: 'i-a', reason: 'RESOURCE:CPU', detail: 'needs 1024, has 0' },
      { instance: 'i-b', reason: 'RESOURCE:MEMORY', detail: 'needs 1024, has 1000' },
      { instance: 'i-c', reason: 'AGENT', detail: '' },
    ]);
    expect(nearest?.instance).toBe('i-b');
    expect(instanceCount).toBe(3);
  });

  it('is nothing in an empty cluster and for a task that fits', () => {
    expect(explainUnplaced(new Placer([]), request)).toEqual({
      instanceCount: 0,
      counts: {},
      failures: [],
    });
    expect(explainUnplaced(new Placer([instance('i-a')]), request).failures).toEqual([]);
  });

  it.each([
    [{ reason: 'ATTRIBUTE', what: 'rack=7' } as const, 'rack=7'],
    [{ reason: 'RESOURCE:CPU', needs: 2, has: 1 } as const, 'needs 2, has 1'],
    [{ reason: 'AGENT' } as const, ''],
  ])('is told in a few words: %j', (lack, text) => {
    expect(detailOf(lack)).toBe(text);
  });

  it('is true: an instance refuses exactly when it lacks something, and takes the task without its lacks', () => {
    fc.assert(
      fc.property(someProblem, ({ instances, seed, ...asked }) => {
        const placer = new Placer(instances, seed);
        const { need, constraints } = placer.prepare(asked);
        const refused = { cluster: placer.cluster, need, constraints, demand: asked.demand };
        placer.cluster.instances.forEach((one, rank) => {
          const reasons = lacksOf(refused, rank).map(({ reason }) => reason);
          expect(reasons.length === 0).toBe(canHold(one, asked));
          expect(relieve(one, asked, new Set(reasons))).toBe(true);
          for (const kept of reasons) {
            if (new Set(reasons).size < 2) break;
            const others = new Set<string>(reasons.filter((reason) => reason !== kept));
            expect(relieve(one, asked, others)).toBe(false);
          }
        });
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
