import { findStuckStops, outsideOf } from '../../../src/placement/rollout/worst-order.ts';
import { room } from './rooms.ts';

describe('the worst order of stops', () => {
  it.each([
    [
      'a stop that gives nothing back',
      room(0, [1, 2], [0, 0, 2]),
      { lower: 3, upper: 6 },
      3,
      [0, 1],
    ],
    ['nothing to start or stop with', room(0, [0, 1]), { lower: 1, upper: 2 }, 1, [0]],
    ['stops that all give back', room(1, [0, 1], [0, 1]), { lower: 2, upper: 4 }, 2, undefined],
    ['no old tasks', room(2), { lower: 2, upper: 4 }, 2, undefined],
    ['the end itself', room(1, [0, 1], [0, 0]), { lower: 1, upper: 4 }, 2, undefined],
  ])('is stuck at %s, or is not', (_, given, limits, desired, expected) => {
    expect(findStuckStops(given, limits, desired)).toEqual(expected);
  });

  it('counts the room outside apart', () => {
    expect(outsideOf(room(3, [2, 2]))).toBe(3);
  });
});
