import { roomOf } from '../../../src/placement/rollout/chains.ts';
import { readRollout } from '../../../src/placement/rollout/slots.ts';
import { demand, instance, withLeft } from '../instances.ts';

describe('the room of a cluster', () => {
  it('is counted now, after each stop and at the end', () => {
    const old = { tasksByGroup: { g: 2 } };
    const instances = [
      withLeft('a', { memoryMib: 0 }, old),
      withLeft('b', { memoryMib: 1024 }),
      instance('c', { ...old, status: 'DRAINING' }),
      instance('d', { status: 'DRAINING' }),
    ];
    const room = roomOf(
      readRollout({
        instances,
        group: 'g',
        oldDemand: demand(),
        newDemand: demand(),
        desired: 4,
        strategy: 'rolling',
        minimumHealthyPercent: 100,
        maximumPercent: 200,
      }),
    );
    expect(room.chains.map(({ instance: { id }, slots }) => [id, slots])).toEqual([
      ['a', [0, 1, 2]],
      ['c', [0, 0, 0]],
    ]);
    expect(room).toMatchObject({ old: 4, atStart: 2, atEnd: 4 });
  });
});
