import { plainLines } from '../../src/github/plain-lines.ts';

test.each([
  ['one', ['one']],
  ['', ['']],
  ['a\nb', ['a', 'b']],
  ['a\r\nb', ['a', 'b']],
  ['a\rb', ['a', 'b']],
  ['a\u2028b\u2029c\u0085d\ve\ff', ['a', 'b', 'c', 'd', 'e', 'f']],
  ['tab\tstays', ['tab\tstays']],
  ['\u001b[31mred\u001b[0m', ['[31mred[0m']],
  ['a\u0000b\u0007c\u009bd', ['abcd']],
  ['Größe 你好 🚢', ['Größe 你好 🚢']],
])('%j has these lines', (text, lines) => {
  expect(plainLines(text)).toEqual(lines);
});
