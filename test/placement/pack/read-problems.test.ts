import { readProblems } from '../../../src/placement/pack/read-problems.ts';

const CASE = {
  id: 'a',
  resources: ['cpu', 'memory'],
  types: [{ name: 't', capacity: [4, 8], price: 3 }],
  items: [{ id: 'x', demand: [1, 2], count: 5 }],
};

const withItem = (more: object) => ({
  instances: [{ ...CASE, items: [{ ...CASE.items[0], ...more }] }],
});
const withType = (more: object) => ({
  instances: [{ ...CASE, types: [{ ...CASE.types[0], ...more }] }],
});

describe('a problem file', () => {
  it('is read with all that it says', () => {
    const full = {
      ...CASE,
      types: [{ ...CASE.types[0], max: 2 }],
      items: [{ ...CASE.items[0], maxPerBin: 1, types: ['t'], outside: 9 }],
    };
    expect(readProblems({ instances: [full] })).toEqual({ kind: 'problems', problems: [full] });
  });

  it('may leave members out or null that need not be there', () => {
    const read = readProblems(withItem({ maxPerBin: null, types: null, outside: null, note: 'x' }));
    expect(read).toEqual({ kind: 'problems', problems: [CASE] });
  });

  it.each([
    ['no list', {}, 'The file must be an object with a list `instances`.'],
    ['no object', { instances: [3] }, 'instances[0] must be an object.'],
    ['a case twice', { instances: [CASE, CASE] }, 'instances holds a twice.'],
    ['no id', { instances: [{ ...CASE, id: '' }] }, 'instances[0].id must be a text.'],
    [
      'no resources',
      { instances: [{ ...CASE, resources: [], types: [], items: [] }] },
      'instances[0].resources must name at least one resource.',
    ],
    [
      'too few amounts',
      withItem({ demand: [1] }),
      'instances[0].items[0].demand must hold 2 numbers, one for each resource, and holds 1.',
    ],
    [
      'a part of a unit',
      withItem({ demand: [1, 0.5] }),
      'instances[0].items[0].demand[1] must be a whole number from 0 up, and is 0.5.',
    ],
    [
      'a count below 0',
      withItem({ count: -1 }),
      'instances[0].items[0].count must be a whole number from 0 up, and is -1.',
    ],
    [
      'a type that is not there',
      withItem({ types: ['u'] }),
      'instances[0].items[0].types names no type: u.',
    ],
    [
      'a price in words',
      withType({ price: 'three' }),
      'instances[0].types[0].price must be a price from 0 up, and is "three".',
    ],
  ])('with %s is refused', (_, value, fault) => {
    const read = readProblems(value);
    expect(read.kind === 'faults' ? read.faults : []).toContain(fault);
  });

  it('tells the first twenty faults and how many more there are', () => {
    const read = readProblems({ instances: Array.from({ length: 25 }, () => 1) });
    expect(read.kind === 'faults' ? read.faults.at(-1) : '').toMatch(/^And \d+ more\.$/);
  });
});
