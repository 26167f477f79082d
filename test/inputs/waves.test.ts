import { wavesOf } from '../../src/inputs/waves.ts';

const service = (name: string, needs: readonly string[] = [], wave?: number) => ({
  name,
  needs,
  ...(wave === undefined ? {} : { wave }),
});

test.each([
  ['nothing said', [service('a'), service('b')], { a: 1, b: 1 }],
  ['a chain', [service('c', ['b']), service('b', ['a']), service('a')], { a: 1, b: 2, c: 3 }],
  ['waves said', [service('a', [], 2), service('b', ['a'])], { a: 2, b: 3 }],
  ['a later wave than needed', [service('a'), service('b', ['a'], 9)], { a: 1, b: 9 }],
  [
    'the longer of two ways',
    [service('a'), service('b', ['a']), service('c', ['a', 'b'])],
    { a: 1, b: 2, c: 3 },
  ],
])('waves of services: %s', (_, items, expected) => {
  const found = wavesOf(items);
  expect(found.kind === 'ordered' && Object.fromEntries(found.waves)).toEqual(expected);
});

test.each([
  ['a circle', [service('a', ['b']), service('b', ['a'])], 'in a circle: a -> b -> a'],
  ['itself', [service('a', ['a'])], 'in a circle: a -> a'],
  ['a need that there is not', [service('a', ['x'])], 'a needs x, and no service of the list'],
  ['a wave before the need', [service('a', [], 2), service('b', ['a'], 2)], 'b is in wave 2'],
])('services cannot be ordered with %s', (_, items, message) => {
  const found = wavesOf(items);
  expect(found.kind).toBe('failed');
  expect(found.kind === 'failed' && found.problems[0].message).toContain(message);
});
