import { seconds } from '../../../src/mock-server/views/seconds.ts';

it.each([
  [1_700_000_000_123, 1_700_000_000.123],
  [0, 0],
  [undefined, undefined],
])('of %s ms are %s', (ms, expected) => {
  expect(seconds(ms)).toBe(expected);
});
