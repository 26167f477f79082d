import { Cluster } from '../../../src/placement/cluster/cluster.ts';
import { instance, inZone, withLeft } from '../instances.ts';

describe('a cluster in arrays', () => {
  const instances = ['a', 'b', 'c', 'd'].map((id) => instance(id));

  it('ranks instances by seed and id, in whatever order they come', () => {
    const ranks = (seed: number, list = instances) =>
      new Cluster(list, seed).instances.map(({ id }) => id).join('');
    expect(ranks(1)).toBe(ranks(1, instances.toReversed()));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => ranks(seed))).size).toBeGreaterThan(1);
  });

  it('holds what is left, without limit where none is known and never below 0', () => {
    const cluster = new Cluster(
      [withLeft('a', { cpu: -5, memoryMib: 10.9, enis: Number.POSITIVE_INFINITY })],
      0,
    );
    expect([cluster.cpu[0], cluster.memoryMib[0], cluster.enis[0]]).toEqual([0, 10, 2 ** 31 - 1]);
  });

  it('takes tasks on instances that are ACTIVE and connected only', () => {
    const states = [
      instance('a'),
      instance('a', { status: 'DRAINING' }),
      instance('a', { agentConnected: false }),
    ];
    expect(states.map((one) => new Cluster([one], 0).usable[0])).toEqual([1, 0, 0]);
  });

  it('knows the groups on an instance, as tasks come and go', () => {
    const cluster = new Cluster([instance('a', { tasksByGroup: { 'service:web': 1 } })], 0);
    const [web, db] = [cluster.group('service:web'), cluster.group('service:db')];
    expect([...cluster.groupsOn(0)]).toEqual([['service:web', 1]]);
    cluster.addTask(db, 0);
    cluster.removeTask(web, 0);
    expect([...cluster.groupsOn(0)]).toEqual([['service:db', 1]]);
    expect(cluster.taskCounts[0]).toBe(1);
  });

  it('makes masks and partitions once, for usable instances only', () => {
    const cluster = new Cluster([inZone('a', 'x'), inZone('b', 'y', { status: 'DRAINING' })], 0);
    const mask = cluster.mask('all', () => true);
    expect(mask.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(cluster.mask('all', () => false)).toBe(mask);
    expect(cluster.partition(['ecs.availability-zone'])).toBe(
      cluster.partition(['ecs.availability-zone']),
    );
  });

  it('tells its listeners what has changed', () => {
    const cluster = new Cluster(instances, 0);
    const told: number[] = [];
    cluster.listeners.push((rank) => told.push(rank));
    cluster.tell(2);
    expect(told).toEqual([2]);
  });
});
