import { seededHash, seededStream } from '../../src/placement/seeded.ts';

describe('numbers decided by a seed', () => {
  it('are the same for the same text and seed, and others for others', () => {
    expect(seededHash(1, 'i-a')).toBe(seededHash(1, 'i-a'));
    const all = [
      seededHash(1, 'i-a'),
      seededHash(2, 'i-a'),
      seededHash(1, 'i-b'),
      seededHash(1, ''),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('spread texts that differ in one letter over the whole range', () => {
    const hashes = Array.from({ length: 1000 }, (_, index) => seededHash(0, `i-${index}`));
    const quarters = [0, 1, 2, 3].map(
      (q) => hashes.filter((hash) => Math.floor(hash / 2 ** 30) === q).length,
    );
    expect(Math.min(...quarters)).toBeGreaterThan(200);
  });

  it('stream from 0 up to 1, evenly', () => {
    const draw = seededStream(5);
    const draws = Array.from({ length: 4000 }, draw);
    expect(draws.every((one) => one >= 0 && one < 1)).toBe(true);
    expect(draws.reduce((sum, one) => sum + one, 0) / 4000).toBeCloseTo(0.5, 1);
    expect(seededStream(5)()).toBe(draws[0]);
  });
});
