import { partitionBy } from '../../../src/placement/cluster/partition.ts';
import { SpreadCounts } from '../../../src/placement/cluster/spread-counts.ts';
import { instance } from '../instances.ts';

describe('tasks by what they are spread over', () => {
  const at = (zone: string, type: string) =>
    instance(`${zone}${type}`, { attributes: { zone, type } });
  const partition = partitionBy([at('a', 'x'), at('a', 'y'), at('b', 'x')], ['zone', 'type']);

  it('are counted for each step', () => {
    const counts = new SpreadCounts(partition);
    counts.add(0, 2);
    counts.add(1, 1);
    counts.add(0, -1);
    expect(counts.steps.map((one) => [...one])).toEqual([
      [2, 0],
      [1, 1, 0],
    ]);
  });

  it('compare first by the first step, then by the next', () => {
    const counts = new SpreadCounts(partition);
    expect(counts.compareLeaves(0, 1)).toBe(0);
    counts.add(0, 1);
    expect(counts.compareLeaves(0, 1)).toBeGreaterThan(0);
    expect(counts.compareLeaves(1, 2)).toBeGreaterThan(0);
    expect(counts.compareLeaves(2, 1)).toBeLessThan(0);
  });
});
