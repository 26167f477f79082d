import { hasWayThrough } from '../../../src/placement/rollout/best-order.ts';
import { room } from './rooms.ts';

describe('the best order of stops', () => {
  it.each([
    ['starts with what gives back', room(0, [0, 2], [0, 0, 2]), { lower: 2, upper: 6 }, true],
    ['needs one to spare', room(0, [0, 1]), { lower: 1, upper: 2 }, false],
    [
      'gains on one instance what another costs',
      room(0, [0, 3], [0, 0, 0]),
      { lower: 2, upper: 6 },
      true,
    ],
    [
      'cannot afford what would give back later',
      room(0, [0, 0, 0, 3]),
      { lower: 1, upper: 6 },
      false,
    ],
    ['can afford it', room(0, [0, 0, 0, 3]), { lower: 0, upper: 6 }, true],
    ['ends with what only costs', room(0, [0, 2], [1, 1]), { lower: 2, upper: 6 }, true],
  ])('%s', (_, given, limits, expected) => {
    expect(hasWayThrough(given, limits)).toBe(expected);
  });
});
