import { parseLines, parseList, parseObject, parsePairs } from '../../src/inputs/parse-several.ts';

test.each([
  ['A=1', [{ name: 'A', value: '1' }]],
  ['A=b=c==', [{ name: 'A', value: 'b=c==' }]],
  [
    'A=\n\r\n  B = x y ',
    [
      { name: 'A', value: '' },
      { name: 'B', value: ' x y' },
    ],
  ],
  ['A', undefined],
  ['=1', undefined],
  ['\n', undefined],
])('the pairs of %j are cut at the first equals sign', (text, pairs) => {
  expect(parsePairs(text)).toEqual(pairs);
});

test.each([
  ['a, b', ['a', 'b']],
  ['a\nb,,c\n', ['a', 'b', 'c']],
  [' , ', undefined],
])('the names of %j have no blanks', (text, names) => {
  expect(parseList(text)).toEqual(names);
});

test('lines keep commas, and no control character gets in', () => {
  expect(parseLines(' a,b \r\n\n c')).toEqual(['a,b', 'c']);
  expect(parseLines('a\u0007')).toBeUndefined();
});

test.each([
  ['{"sizeInGiB": 10}', { sizeInGiB: 10 }],
  ['[1]', undefined],
  ['null', undefined],
  ['{', undefined],
])('%s is an object or nothing', (text, value) => {
  expect(parseObject(text)).toEqual(value);
});
