import fc from 'fast-check';
import { createRandom } from '../../src/simulator/random.ts';

describe('createRandom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    const draw = (seed: number) => createRandom(seed).hex(32);
    expect(draw(7)).toBe(draw(7));
    expect(new Set([0, 1, 2, 3, -1].map(draw)).size).toBe(4);
  });

  it('takes 0 for 1, since a state of 0 never changes', () => {
    expect(createRandom(0).hex(16)).toBe(createRandom(1).hex(16));
  });

  it('stays within the bounds and reaches both', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(9), (seed, width) => {
        const random = createRandom(seed);
        const drawn = new Set(Array.from({ length: 400 }, () => random.between(5, 5 + width)));
        expect(Math.min(...drawn)).toBe(5);
        expect(Math.max(...drawn)).toBe(5 + width);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('writes ids in the forms that AWS uses', () => {
    const random = createRandom(3);
    for (let round = 0; round < 50; round += 1) {
      expect(random.uuid()).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(random.digits(19)).toMatch(/^[1-9]\d{18}$/);
    }
  });
});
