import { partitionBy } from '../../../src/placement/cluster/partition.ts';
import { instance } from '../instances.ts';

const at = (zone: string | undefined, type: string) =>
  instance(`${zone}${type}`, { attributes: { ...(zone === undefined ? {} : { zone }), type } });

describe('grouping by attributes', () => {
  const instances = [at('a', 'x'), at('b', 'x'), at('a', 'y'), at(undefined, 'x'), at('', 'x')];

  it('puts all in one group when there is no attribute', () => {
    const { leafCount, leafOf, steps } = partitionBy(instances, []);
    expect({ leafCount, leaves: [...leafOf], steps }).toEqual({
      leafCount: 1,
      leaves: [0, 0, 0, 0, 0],
      steps: [],
    });
    expect(partitionBy([], []).leafCount).toBe(0);
  });

  it('gives instances that lack the attribute a group of their own, apart from an empty value', () => {
    const { leafOf, leafCount } = partitionBy(instances, ['zone']);
    expect([...leafOf]).toEqual([0, 1, 0, 2, 3]);
    expect(leafCount).toBe(4);
  });

  it('groups by a second attribute inside the groups of the first', () => {
    const { leafOf, groupOfLeaf, sizes } = partitionBy(instances.slice(0, 3), ['zone', 'type']);
    expect([...leafOf]).toEqual([0, 1, 2]);
    expect(sizes).toEqual([2, 3]);
    expect(groupOfLeaf.map((one) => [...one])).toEqual([
      [0, 1, 0],
      [0, 1, 2],
    ]);
  });
});
