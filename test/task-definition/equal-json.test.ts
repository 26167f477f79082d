import { isEqualJson } from '../../src/task-definition/equal-json.ts';

test.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  ['1', 1, false],
  [[], {}, false],
  [null, undefined, false],
  [undefined, undefined, true],
])('%j and %j say the same: %s', (a, b, equal) => {
  expect(isEqualJson(a, b)).toBe(equal);
  expect(isEqualJson(b, a)).toBe(equal);
});
