import fc from 'fast-check';
import { Cluster } from '../../../src/placement/cluster/cluster.ts';
import { fits } from '../../../src/placement/cluster/fits.ts';
import { needOf } from '../../../src/placement/cluster/need.ts';
import { readConstraints } from '../../../src/placement/constraints.ts';
import { BlockList, keyOf, rankOf } from '../../../src/placement/engines/block-list.ts';
import { SEED } from '../arbitraries.ts';
import { demand, withLeft } from '../instances.ts';

const SIZE = 300;

/** A list that went through many changes, and the cluster it is of. */
function changed(values: readonly number[], enis: number) {
  const instances = Array.from({ length: SIZE }, (_, index) =>
    withLeft(`i-${index}`, {
      cpu: (index * 7) % 50,
      memoryMib: (index * 13) % 90,
      enis: index % 3,
    }),
  );
  const cluster = new Cluster(instances, 1);
  const order = { by: cluster.memoryMib, other: cluster.cpu };
  const list = new BlockList(cluster, order, [...cluster.instances.keys()]);
  values.forEach((value, index) => {
    const rank = (index * 31) % SIZE;
    list.remove(keyOf(cluster.memoryMib[rank]!, rank));
    cluster.memoryMib[rank] = value;
    cluster.cpu[rank] = value % 40;
    list.insert(keyOf(value, rank));
  });
  const find = (cpu: number, memoryMib: number) => {
    const need = needOf(cluster, {
      demand: demand({ cpu, memoryMib, enis }),
      group: 'g',
      constraints: readConstraints([]),
    });
    const all = [...cluster.instances.keys()].filter((rank) => fits(cluster, need, rank));
    const best =
      all.toSorted((a, b) => cluster.memoryMib[a]! - cluster.memoryMib[b]! || a - b)[0] ?? -1;
    return { found: list.find(need, memoryMib), best };
  };
  return find;
}

describe('an ordered list in blocks', () => {
  it('keeps what is left and the rank in one key', () => {
    expect([
      rankOf(keyOf(7680, 9999)),
      rankOf(keyOf(0, 3)),
      rankOf(keyOf(2 ** 31 - 1, 2 ** 20)),
    ]).toEqual([9999, 3, 2 ** 20]);
    expect(keyOf(1, 0)).toBeGreaterThan(keyOf(0, 2 ** 20));
  });

  it('finds the tightest instance with room, after whatever changes', () => {
    const values = fc.array(fc.nat(99), { maxLength: 600 });
    fc.assert(
      fc.property(
        values,
        fc.nat(1),
        fc.array(fc.tuple(fc.nat(49), fc.nat(99)), { maxLength: 5 }),
        (all, enis, needs) => {
          const find = changed(all, enis);
          for (const [cpu, memoryMib] of needs) {
            const { found, best } = find(cpu, memoryMib);
            expect(found).toBe(best);
          }
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('finds nothing in an empty list, and what was put into it', () => {
    const cluster = new Cluster([withLeft('a', { memoryMib: 600 })], 0);
    const list = new BlockList(cluster, { by: cluster.memoryMib, other: cluster.cpu }, []);
    const need = needOf(cluster, {
      demand: demand(),
      group: 'g',
      constraints: readConstraints([]),
    });
    expect(list.find(need, 512)).toBe(-1);
    list.insert(keyOf(600, 0));
    expect(list.find(need, 512)).toBe(0);
  });
});
