import fc from 'fast-check';
import { wrapped } from '../../src/inputs/wrapped.ts';

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 6, ['one', 'two', 'three']],
  ['one two three', 80, ['one two three']],
  ['extraordinary a', 5, ['extraordinary', 'a']],
])('%j in %i columns', (text, columns, lines) => {
  expect(wrapped(text, columns)).toEqual(lines);
});

test('no word is lost and no line with two words is too long', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (list, columns) => {
      const lines = wrapped(list.join(' '), columns);
      expect(lines.join(' ')).toBe(list.join(' '));
      expect(lines.filter((line) => line.length > columns && line.includes(' '))).toEqual([]);
    }),
    { seed: 20261122 },
  );
});
