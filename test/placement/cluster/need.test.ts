import { Cluster } from '../../../src/placement/cluster/cluster.ts';
import { isInZone, lacksNoAttribute, needOf } from '../../../src/placement/cluster/need.ts';
import { type PlacementConstraint, readConstraints } from '../../../src/placement/constraints.ts';
import type { Demand } from '../../../src/placement/demand.ts';
import { demand, instance, inZone } from '../instances.ts';

describe('a demand made ready', () => {
  const cluster = new Cluster([inZone('a', 'x', { tasksByGroup: { 'service:db': 1 } })], 0);
  const need = (parts: Partial<Demand> = {}, constraints: readonly PlacementConstraint[] = []) =>
    needOf(cluster, {
      demand: demand(parts),
      group: 'service:web',
      constraints: readConstraints(constraints),
    });

  it('is open when CPU and memory alone decide', () => {
    expect(need({ cpu: 0.5 })).toMatchObject({
      cpu: 1,
      isOpen: true,
      isPlain: true,
      isAlone: false,
      allows: undefined,
    });
  });

  it.each([
    ['a port', need({ tcpPorts: [80] }), { isPlain: false, isAlone: true, isOpen: false }],
    ['all GPUs', need({ gpus: 'ALL' }), { gpus: 1, allGpus: true, isAlone: true }],
    ['an interface', need({ enis: 1 }), { isPlain: false, isAlone: false, isOpen: false }],
    [
      'distinct instances',
      need({}, [{ type: 'distinctInstance' }]),
      { isAlone: true, isOpen: false, isPlain: true },
    ],
    ['a zone', need({ zones: ['y'] }), { isOpen: false, mask: Uint8Array.of(0) }],
    ['a clash of ports', need({ clashingPorts: ['80/tcp'] }), { mask: Uint8Array.of(0) }],
    [
      'a fixed membership',
      need({}, [{ type: 'memberOf', expression: 'attribute:none exists' }]),
      { mask: Uint8Array.of(0), allows: undefined },
    ],
  ])('knows what comes with %s', (_, ready, expected) => {
    expect(ready).toMatchObject(expected);
  });

  it('asks memberships in which tasks have a say when it is time', () => {
    const ready = need({}, [{ type: 'memberOf', expression: 'not(task:group == service:db)' }]);
    expect([ready.mask[0], ready.allows?.(0), ready.allows?.(9)]).toEqual([1, false, false]);
  });

  it('looks for attributes by name, and by value where one is asked for', () => {
    const rack = instance('a', { attributes: { rack: '7' } });
    const has = (...attributes: Demand['attributes']) =>
      lacksNoAttribute(rack, demand({ attributes }));
    expect([
      has({ name: 'rack' }),
      has({ name: 'rack', value: '7' }),
      has({ name: 'rack', value: '8' }),
      has({ name: 'row' }),
    ]).toEqual([true, true, false, false]);
    expect([
      isInZone(inZone('a', 'x'), demand({ zones: ['x'] })),
      isInZone(rack, demand({ zones: ['x'] })),
      isInZone(rack, demand()),
    ]).toEqual([true, false, true]);
  });
});
