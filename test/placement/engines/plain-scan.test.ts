import { placeByScan } from '../../../src/placement/engines/plain-scan.ts';
import { demand, inZone, withLeft } from '../instances.ts';
import { runOf } from './runs.ts';

const zone = { type: 'spread', field: 'attribute:ecs.availability-zone' };
const memory = { type: 'binpack', field: 'memory' };

describe('the plain scan', () => {
  const instances = [
    inZone('a-full', 'a', {
      tasksByGroup: { g: 1 },
      remaining: { cpu: 2048, memoryMib: 600, gpus: 0, enis: 0, volumes: 0 },
    }),
    inZone('b-free', 'b'),
  ];
  const place = (strategies: readonly { type: string; field?: string }[], count = 1) => {
    const run = runOf(instances, { demand: demand(), group: 'g', count, strategies });
    return placeByScan(run).map((rank) => run.cluster.instances[rank]?.id);
  };

  it('lets the first strategy decide before the second', () => {
    expect(place([zone, memory])).toEqual(['b-free']);
    expect(place([memory, zone])).toEqual(['a-full']);
  });

  it('goes on elsewhere when the best is full, and stops when all are', () => {
    expect(place([memory], 3)).toEqual(['a-full', 'b-free', 'b-free']);
    expect(place([memory], 100)).toHaveLength(9);
  });

  it('places nothing where nothing fits', () => {
    const run = runOf([withLeft('a', { cpu: 0 })], { demand: demand(), group: 'g', count: 2 });
    expect(placeByScan(run)).toEqual([]);
  });
});
