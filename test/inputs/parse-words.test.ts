import { parseWords } from '../../src/inputs/parse-words.ts';

test.each([
  ['npm start', ['npm', 'start']],
  [`sh -c 'echo "a b"'  end`, ['sh', '-c', 'echo "a b"', 'end']],
  ['sh -c "echo \\"x\\" $HOME \\n"', ['sh', '-c', 'echo "x" $HOME \\n']],
  [`a'b'"c"d`, ['abcd']],
  [`'' x ""`, ['', 'x', '']],
  ['a\\ b c\\\\', ['a b', 'c\\']],
  ['one \\\n two', ['one', 'two']],
  ['["a b", "", "c"]', ['a b', '', 'c']],
  ['[]', []],
  ['[ -f x ]', ['[', '-f', 'x', ']']],
  ['[1]', undefined],
  ['["a"', undefined],
  [`it's`, undefined],
  ['"open', undefined],
  ['end\\', undefined],
])('the words of %j are those of a shell', (text, words) => {
  expect(parseWords(text)).toEqual(words);
});
