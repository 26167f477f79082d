import { membersOf, numberOf, objectsOf, textOf } from '../../src/placement/members.ts';

describe('members of an object that nobody has checked', () => {
  it.each([
    [5, 5],
    ['5', 5],
    ['', 0],
    ['x', 0],
    [-1, 0],
    [null, 0],
    [undefined, 0],
    [Number.NaN, 0],
  ])('as a number: %j', (value, expected) => {
    expect(numberOf(value)).toBe(expected);
  });

  it.each([
    ['a', 'a'],
    [5, '5'],
    [null, ''],
    [{}, ''],
  ])('as a text: %j', (value, expected) => {
    expect(textOf(value)).toBe(expected);
  });

  it('as a list of objects', () => {
    expect(objectsOf([{ a: 1 }, null, 'b', 2])).toEqual([{ a: 1 }]);
    expect(objectsOf({ a: 1 })).toEqual([]);
    expect(membersOf({ a: 1 }).a).toBe(1);
  });
});
