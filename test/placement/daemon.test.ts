import { placeDaemons, withDaemons } from '../../src/placement/daemon.ts';
import { Placer } from '../../src/placement/placer.ts';
import { demand, instance, withLeft } from './instances.ts';

const agent = {
  demand: demand({ cpu: 64, memoryMib: 128, tcpPorts: [9100] }),
  group: 'service:agent',
};

describe('daemon services', () => {
  it('run a task on each instance without one, and take its room before replicas come', () => {
    const placer = new Placer([
      instance('i-b'),
      instance('i-a'),
      instance('i-c', { tasksByGroup: { 'service:agent': 1 } }),
    ]);
    expect(placeDaemons(placer, agent)).toEqual({
      placed: ['i-a', 'i-b'],
      refused: [],
      stopped: [],
    });
    const replicas = { demand: demand({ memoryMib: 7600 }), group: 'service:web', count: 3 };
    expect(placer.place(replicas).map((rank) => placer.cluster.instances[rank]?.id)).toEqual([
      'i-c',
    ]);
  });

  it('say which instances have no room for them', () => {
    const placer = new Placer([
      withLeft('i-a', { memoryMib: 100 }),
      instance('i-b', { status: 'DRAINING' }),
    ]);
    expect(placeDaemons(placer, agent)).toEqual({
      placed: [],
      refused: [{ instance: 'i-a', lacks: [{ reason: 'RESOURCE:MEMORY', needs: 128, has: 100 }] }],
      stopped: [],
    });
  });

  it('leave instances that their constraints do not allow any more', () => {
    const constraints = [{ type: 'memberOf', expression: 'attribute:gpu exists' }];
    const placer = new Placer([
      instance('i-a', { tasksByGroup: { 'service:agent': 1 } }),
      instance('i-b'),
    ]);
    expect(placeDaemons(placer, { ...agent, constraints })).toEqual({
      placed: [],
      refused: [],
      stopped: ['i-a'],
    });
  });

  it('do nothing while their constraints cannot be read', () => {
    const placer = new Placer([instance('i-a')]);
    const constraints = [{ type: 'memberOf', expression: '' }];
    expect(placeDaemons(placer, { ...agent, constraints }).placed).toEqual([]);
  });

  it('are on a fresh instance before anything else', () => {
    const fresh = withDaemons(instance('new'), [agent]);
    expect(fresh.remaining).toMatchObject({ cpu: 2048 - 64, memoryMib: 7680 - 128 });
    expect(fresh.reservedTcpPorts).toContain(9100);
    expect(fresh.tasksByGroup).toEqual({ 'service:agent': 1 });
  });
});
