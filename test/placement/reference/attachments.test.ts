import { splitByCapacityProvider } from '../../../src/placement/capacity-provider.ts';
import { eniCapacity } from '../../../src/placement/eni-capacity.ts';
import { placeTasks } from '../../../src/placement/place.ts';
import { demand, withLeft } from '../instances.ts';

const place = (left: object, takes: object, count: number) =>
  placeTasks({
    instances: [withLeft('i-1', left)],
    demand: demand(takes),
    group: 'service:web',
    count,
  });

describe('placement.md sections 2 and 8, what is attached to an instance', () => {
  it.each([0, 1, 3])(
    'an instance with %d volume attachments left takes as many tasks with a managed EBS volume',
    (volumes) => {
      const { placed, unplaced } = place({ volumes }, { volumes: 1 }, 5);
      expect([placed.length, unplaced]).toEqual([volumes, 5 - volumes]);
    },
  );

  it('tasks without a managed volume do not mind that no attachment is left', () => {
    expect(place({ volumes: 0 }, { volumes: 0 }, 2).unplaced).toBe(0);
  });

  it.each([
    ['without a trunk every interface but the primary', false, 2],
    ['with a trunk its branches and every interface but two', true, 10],
  ])('an m5.large holds awsvpc tasks: %s', (_, hasTrunk, tasks) => {
    const enis = eniCapacity({ maxEnis: 3, branchEnis: 9, hasTrunk });
    const { placed } = place({ enis, memoryMib: 100_000, cpu: 100_000 }, { enis: 1 }, 20);
    expect(placed).toHaveLength(tasks);
  });
});

describe('placement.md section 6, a strategy of capacity providers', () => {
  it.each([
    [1, { a: 1, b: 0 }],
    [2, { a: 2, b: 0 }],
    [7, { a: 3, b: 4 }],
    [12, { a: 4, b: 8 }],
  ])('base 2 and weights 1 to 4 share %d tasks out', (count, tasks) => {
    const items = [
      { capacityProvider: 'a', base: 2, weight: 1 },
      { capacityProvider: 'b', weight: 4 },
    ];
    expect(splitByCapacityProvider(items, count).tasks).toEqual(tasks);
  });
});
