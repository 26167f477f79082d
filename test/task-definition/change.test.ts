import { changedValue, resolveChange } from '../../src/task-definition/change.ts';

const DEFINITION = { family: 'a', list: [1, 2], inner: { x: 1 }, nothing: null };

test.each([
  ['sets a member', { pointer: '/family', value: 'b' }, { family: 'b' }],
  ['sets an item', { pointer: '/list/0', value: 9 }, { list: [9, 2] }],
  ['adds an item at the end', { pointer: '/list/-', value: 3 }, { list: [1, 2, 3] }],
  ['takes an item out', { pointer: '/list/0', remove: true as const }, { list: [2] }],
  ['makes the objects on the way', { pointer: '/a/b', value: 1 }, { a: { b: 1 } }],
  ['makes the list on the way', { pointer: '/a/-', value: 1 }, { a: [1] }],
  [
    'puts a holder in the place of null',
    { pointer: '/nothing/x', value: 1 },
    { nothing: { x: 1 } },
  ],
  [
    'puts an object in the place of a list that cannot hold the member',
    { pointer: '/list/name', value: 1 },
    { list: { name: 1 } },
  ],
  ['unescapes names', { pointer: '/inner/a~1b', value: 2 }, { inner: { x: 1, 'a/b': 2 } }],
])('a change %s', (_name, change, expected) => {
  const before = structuredClone(DEFINITION);
  const after = changedValue(DEFINITION, resolveChange(DEFINITION, change));
  expect(after).toEqual({ ...DEFINITION, ...expected });
  expect(DEFINITION).toEqual(before);
});

test('a removal takes the member and nothing else', () => {
  const after = changedValue(DEFINITION, { pointer: '/inner', remove: true });
  expect(after).toEqual({ family: 'a', list: [1, 2], nothing: null });
});

test('a member named __proto__ is a member', () => {
  const change = resolveChange({}, { pointer: '/a/__proto__', value: 1 });
  expect(JSON.stringify(changedValue({}, change))).toBe('{"a":{"__proto__":1}}');
});
