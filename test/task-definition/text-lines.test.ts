import { linesOf, placeOfOffset } from '../../src/task-definition/text-lines.ts';

describe('lines of a text', () => {
  it('end in three ways', () => {
    expect(linesOf('a\nb\r\nc\rd')).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['abc', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['a\r\nbc', 4, 2, 2],
    ['a\n', 2, 2, 1],
    ['\uFEFFab', 2, 1, 2],
    ['\uFEFFab', 0, 1, 1],
  ])('of %j at %d are %d:%d', (text, offset, line, column) => {
    expect(placeOfOffset(text, offset)).toEqual({ line, column });
  });
});
