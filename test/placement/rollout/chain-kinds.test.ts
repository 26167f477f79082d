import { kindsOf } from '../../../src/placement/rollout/chain-kinds.ts';
import { room } from './rooms.ts';

describe('kinds of chains', () => {
  it('are told apart by every slot, however many or great', () => {
    const long = Array.from({ length: 12 }, () => 1);
    const chains = [[0, 1], [0, 1], [0, 0, 1], [1], [40, 41], [40, 41], long, [...long, 2]];
    expect(kindsOf(room(0, ...chains)).map(({ slots, times }) => [slots, times])).toEqual([
      [[0, 1], 2],
      [[0, 0, 1], 1],
      [[1], 1],
      [[40, 41], 2],
      [long, 1],
      [[...long, 2], 1],
    ]);
  });
});
