import { shortfallOf } from '../../../src/placement/explain/lack.ts';

describe('how far an instance is from taking a task', () => {
  it.each([
    [[], 0],
    [[{ reason: 'AGENT' } as const], 1],
    [[{ reason: 'RESOURCE:CPU', needs: 400, has: 100 } as const], 0.75],
    [
      [
        { reason: 'RESOURCE:CPU', needs: 4, has: 2 } as const,
        { reason: 'ATTRIBUTE', what: 'x' } as const,
      ],
      1.5,
    ],
  ])('is the sum of its shares: %j', (lacks, expected) => {
    expect(shortfallOf(lacks)).toBe(expected);
  });
});
