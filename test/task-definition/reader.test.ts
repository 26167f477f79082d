import {
  containersOf,
  isList,
  isObject,
  listAt,
  numberAt,
  objectAt,
  objectsAt,
  textAt,
} from '../../src/task-definition/reader.ts';

const odd = { text: 'a', number: 1, list: [1, { b: 2 }, null], object: { c: 3 }, null: null };

describe('the safe reader', () => {
  it('knows objects and lists', () => {
    expect([{}, [], null, 'a', undefined].map(isObject)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([{}, [], null, 'a', undefined].map(isList)).toEqual([false, true, false, false, false]);
  });

  it.each(['text', 'number', 'list', 'object', 'null', 'missing', 'constructor'])(
    'gives something of the asked type for the member %s',
    (name) => {
      expect(listAt(odd, name)).toEqual(name === 'list' ? odd.list : []);
      expect(objectAt(odd, name)).toEqual(name === 'object' ? odd.object : {});
      expect(textAt(odd, name)).toBe(name === 'text' ? 'a' : undefined);
      expect(numberAt(odd, name)).toBe(name === 'number' ? 1 : undefined);
    },
  );

  it('gives the objects of a list with their pointers', () => {
    expect(objectsAt({ value: odd, pointer: '/x' }, 'list')).toEqual([
      { value: { b: 2 }, pointer: '/x/list/1' },
    ]);
    expect(containersOf({ containerDefinitions: ['a', { name: 'b' }] })).toEqual([
      { value: { name: 'b' }, pointer: '/containerDefinitions/1' },
    ]);
  });
});
