import fc from 'fast-check';
import { isoTime } from '../../src/report/iso-time.ts';

test('isoTime says the same as the platform does, for every millisecond of 1900 to 2199', () => {
  const range = { min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 11, 31) };
  fc.assert(
    fc.property(fc.integer(range), (ms) => {
      expect(isoTime(ms)).toBe(new Date(ms).toISOString());
    }),
    { seed: 1, numRuns: 5_000 },
  );
});
