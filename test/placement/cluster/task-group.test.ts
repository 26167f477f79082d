import { partitionBy } from '../../../src/placement/cluster/partition.ts';
import { TaskGroup } from '../../../src/placement/cluster/task-group.ts';
import { inZone } from '../instances.ts';

describe('the tasks of a group', () => {
  it('are counted by instance', () => {
    const group = new TaskGroup('service:web');
    for (const rank of [3, 1, 3]) group.add(rank);
    expect([...group.byInstance()]).toEqual([
      [3, 2],
      [1, 1],
    ]);
    group.remove(3);
    group.remove(1);
    expect([...group.byInstance()]).toEqual([[3, 1]]);
    expect(group.total).toBe(1);
  });

  it('are counted by zone, before and after somebody first asks', () => {
    const partition = partitionBy([inZone('i', 'a'), inZone('j', 'b')], ['ecs.availability-zone']);
    const group = new TaskGroup('service:web');
    group.add(1);
    const counts = group.byPartition(partition);
    group.add(0);
    group.add(1);
    expect([...counts.steps[0]!]).toEqual([1, 2]);
    expect(group.byPartition(partition)).toBe(counts);
  });
});
