import { Cluster } from '../../../src/placement/cluster/cluster.ts';
import { settle } from '../../../src/placement/engines/settle.ts';
import { instance } from '../instances.ts';

describe('telling of changes', () => {
  it('names each changed instance once', () => {
    const cluster = new Cluster([instance('a'), instance('b')], 0);
    const told: number[] = [];
    settle(cluster, [0]);
    cluster.listeners.push((rank) => told.push(rank));
    settle(cluster, [1, 0, 1]);
    expect(told).toEqual([1, 0]);
  });
});
