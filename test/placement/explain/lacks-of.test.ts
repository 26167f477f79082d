import type { PlacementConstraint } from '../../../src/placement/constraints.ts';
import type { Demand } from '../../../src/placement/demand.ts';
import { lacksOf } from '../../../src/placement/explain/lacks-of.ts';
import type { Instance } from '../../../src/placement/instance.ts';
import { Placer } from '../../../src/placement/placer.ts';
import { demand, instance, withLeft } from '../instances.ts';

function lacks(
  one: Instance,
  parts: Partial<Demand> = {},
  constraints: readonly PlacementConstraint[] = [],
) {
  const placer = new Placer([one]);
  const request = { demand: demand(parts), group: 'service:web', count: 1, constraints };
  const prepared = placer.prepare(request);
  return lacksOf(
    {
      cluster: placer.cluster,
      need: prepared.need,
      constraints: prepared.constraints,
      demand: request.demand,
    },
    0,
  );
}

const MEMBER = { type: 'memberOf', expression: 'attribute:rack exists' };
const MANY = Array.from({ length: 100 }, (_, index) => 1000 + index);

describe('what an instance lacks', () => {
  it.each([
    ['nothing', lacks(instance('a')), []],
    [
      'a status that takes tasks',
      lacks(instance('a', { status: 'DRAINING' })),
      [{ reason: 'INACTIVE', what: 'DRAINING' }],
    ],
    ['a connection', lacks(instance('a', { agentConnected: false })), [{ reason: 'AGENT' }]],
    [
      'an attribute',
      lacks(instance('a'), { attributes: [{ name: 'x' }] }),
      [{ reason: 'ATTRIBUTE', what: 'x' }],
    ],
    [
      'the value of one',
      lacks(instance('a'), { attributes: [{ name: 'x', value: '1' }] }),
      [{ reason: 'ATTRIBUTE', what: 'x=1' }],
    ],
    ['a zone', lacks(instance('a'), { zones: ['b'] }), [{ reason: 'LOCATION', what: 'a' }]],
    [
      'CPU',
      lacks(instance('a'), { cpu: 4096 }),
      [{ reason: 'RESOURCE:CPU', needs: 4096, has: 2048 }],
    ],
    [
      'memory',
      lacks(withLeft('a', { memoryMib: 1 })),
      [{ reason: 'RESOURCE:MEMORY', needs: 512, has: 1 }],
    ],
    ['GPUs', lacks(instance('a'), { gpus: 'ALL' }), [{ reason: 'RESOURCE:GPU', needs: 1, has: 0 }]],
    [
      'an interface',
      lacks(withLeft('a', { enis: 0 }), { enis: 1 }),
      [{ reason: 'RESOURCE:ENI', needs: 1, has: 0 }],
    ],
    [
      'a volume',
      lacks(withLeft('a', { volumes: 0 }), { volumes: 1 }),
      [{ reason: 'RESOURCE:VOLUME', needs: 1, has: 0 }],
    ],
    [
      'ports',
      lacks(instance('a'), { tcpPorts: [22] }),
      [{ reason: 'RESOURCE:PORTS', what: '22/tcp' }],
    ],
    [
      'ports for UDP',
      lacks(instance('a', { reservedUdpPorts: [53] }), { udpPorts: [53] }),
      [{ reason: 'RESOURCE:PORTS', what: '53/udp' }],
    ],
    [
      'room for ports',
      lacks(instance('a', { reservedTcpPorts: MANY }), { tcpPorts: [80] }),
      [{ reason: 'RESOURCE:PORTS', needs: 1, has: 0 }],
    ],
    [
      'what no instance has',
      lacks(instance('a'), { clashingPorts: ['80/tcp'] }),
      [{ reason: 'RESOURCE:PORTS', what: '80/tcp' }],
    ],
    [
      'a distinct instance',
      lacks(instance('a', { tasksByGroup: { 'service:web': 1 } }), {}, [
        { type: 'distinctInstance' },
      ]),
      [{ reason: 'DistinctInstance placement constraint unsatisfied.' }],
    ],
    [
      'a membership',
      lacks(instance('a'), {}, [MEMBER]),
      [{ reason: 'MemberOf placement constraint unsatisfied.', what: MEMBER.expression }],
    ],
  ])('is told: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is told whole, in the order in which ECS looks', () => {
    const bad = withLeft('a', { cpu: 0, memoryMib: 0 }, { agentConnected: false });
    expect(lacks(bad, { zones: ['b'] }, [MEMBER]).map(({ reason }) => reason)).toEqual([
      'AGENT',
      'LOCATION',
      'RESOURCE:CPU',
      'RESOURCE:MEMORY',
      'MemberOf placement constraint unsatisfied.',
    ]);
  });
});
