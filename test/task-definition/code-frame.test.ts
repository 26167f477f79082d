import { codeFrame } from '../../src/task-definition/code-frame.ts';

describe('a code frame', () => {
  it('shows the lines around a place with a caret under it', () => {
    expect(codeFrame('one\ntwo\nthree\nfour\nfive', { line: 3, column: 2 })).toBe(
      '  1 | one\n  2 | two\n> 3 | three\n    |  ^\n  4 | four',
    );
  });

  it('keeps the caret under its character behind tabs', () => {
    expect(codeFrame('\t\t"a": 1', { line: 1, column: 3 })).toBe('> 1 |     "a": 1\n    |     ^');
  });

  it('leaves line ends and the byte order mark out', () => {
    expect(codeFrame('\uFEFFa\r\nb', { line: 1, column: 1 })).toBe('> 1 | a\n    | ^\n  2 | b');
  });

  it('clips a long line around the caret', () => {
    const frame = codeFrame(`${'x'.repeat(500)}!${'y'.repeat(500)}`, { line: 1, column: 501 });
    const [line = '', caret = ''] = frame.split('\n');
    expect(line.length).toBeLessThan(115);
    expect(line[caret.indexOf('^')]).toBe('!');
  });

  it.each([
    { line: 99, column: 99 },
    { line: 0, column: 0 },
  ])('moves a place outside of the text to its end: %o', (place) => {
    expect(codeFrame('a\nb', place)).toContain('^');
  });
});
