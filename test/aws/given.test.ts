import { given } from '../../src/aws/given.ts';

test('given leaves out what is undefined and keeps every other value', () => {
  const members = { a: undefined, b: 0, c: '', d: false, e: null };
  expect(Object.entries(given(members))).toEqual([
    ['b', 0],
    ['c', ''],
    ['d', false],
    ['e', null],
  ]);
});
