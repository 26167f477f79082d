import { deepEqual } from '../../../src/simulator/ecs/deep-equal.ts';

it.each([
  [1, 1, true],
  [1, '1', false],
  [null, {}, false],
  [[], {}, false],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
  [[1, 2], [2, 1], false],
  [[1, 2], [1], false],
])('%j and %j say the same: %s', (a, b, expected) => {
  expect(deepEqual(a, b)).toBe(expected);
  expect(deepEqual(b, a)).toBe(expected);
});
