import { take } from '../../../src/placement/cluster/take.ts';
import { OwnKeys } from '../../../src/placement/engines/own-keys.ts';
import { demand, instance, withLeft } from '../instances.ts';
import { runOf } from './runs.ts';

const host = { type: 'spread', field: 'instanceId' };
const memory = { type: 'binpack', field: 'memory' };

describe('keys of single instances', () => {
  const instances = [withLeft('a', { memoryMib: 900 }, { tasksByGroup: { g: 1 } }), instance('b')];

  it.each([
    ['tasks', [host], ['b', 'a']],
    ['what is left', [memory], ['a', 'b']],
    ['tasks before what is left', [host, memory], ['b', 'a']],
    ['what is left before tasks', [memory, host], ['a', 'b']],
  ])('order by %s', (_, strategies, expected) => {
    const run = runOf(instances, { demand: demand(), group: 'g', count: 1, strategies });
    const { first, second } = new OwnKeys(run);
    const order = [0, 1].toSorted((a, b) => first[a]! - first[b]! || second[a]! - second[b]!);
    expect(order.map((rank) => run.cluster.instances[rank]?.id)).toEqual(expected);
  });

  it('follow the tasks that an instance takes', () => {
    const run = runOf([instance('a')], {
      demand: demand(),
      group: 'g',
      count: 1,
      strategies: [host, memory],
    });
    const keys = new OwnKeys(run);
    const before = keys.second[0]!;
    take(run.cluster, run.need, 0);
    keys.noteTask(0);
    expect(keys.first[0]).toBe(1);
    expect(keys.second[0]).toBeLessThan(before);
  });
});
