import { Cluster } from '../../../src/placement/cluster/cluster.ts';
import { needOf } from '../../../src/placement/cluster/need.ts';
import { take } from '../../../src/placement/cluster/take.ts';
import { readConstraints } from '../../../src/placement/constraints.ts';
import { OrderedIndex } from '../../../src/placement/engines/ordered-index.ts';
import { demand, inZone } from '../instances.ts';

describe('instances in order inside each zone', () => {
  const cluster = new Cluster(
    [inZone('a', 'x'), inZone('b', 'y'), inZone('c', 'y', { status: 'DRAINING' })],
    0,
  );
  const partition = cluster.partition(['ecs.availability-zone']);
  const index = new OrderedIndex(cluster, 'memoryMib', partition);
  const need = needOf(cluster, {
    demand: demand({ memoryMib: 5000 }),
    group: 'g',
    constraints: readConstraints([]),
  });
  const found = () =>
    index.lists.map((list) => cluster.instances[list.find(need, need.memoryMib)]?.id).toSorted();

  it('are the usable ones, and move when the cluster tells of a change', () => {
    expect(found()).toEqual(['a', 'b']);
    const rank = cluster.instances.findIndex(({ id }) => id === 'a');
    take(cluster, need, rank);
    cluster.tell(rank);
    expect(found()).toEqual(['b', undefined]);
  });

  it('do not come in by a change while they are not usable', () => {
    index.update(cluster.instances.findIndex(({ id }) => id === 'c'));
    expect(found()).toEqual(['b', undefined]);
  });
});
