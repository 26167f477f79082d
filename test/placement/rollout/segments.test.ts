import { forwardSegments } from '../../../src/placement/rollout/segments.ts';

const needs = (slack: number) => 1 - slack;

describe('stretches of a chain', () => {
  it.each([
    [[], { segments: [], left: 0 }],
    [
      [0, 1],
      {
        segments: [
          { needs: 1, gives: 0 },
          { needs: 1, gives: 1 },
        ],
        left: 2,
      },
    ],
    [[-1, -1, 2], { segments: [{ needs: 3, gives: 0 }], left: 3 }],
    [[1, -1, -1], { segments: [{ needs: 1, gives: 1 }], left: 1 }],
    [[-1, -1], { segments: [], left: 0 }],
  ])('end no lower than they began: %j', (steps, expected) => {
    expect(forwardSegments(steps, needs)).toEqual(expected);
  });
});
