import {
  isFlowAt,
  isMultiLineAt,
  layoutAt,
  lineAfter,
  lineEndOf,
  lineStartOf,
  splice,
} from '../../src/task-definition/text-style.ts';
import { documentOf } from './documents.ts';

test.each([
  ['a\r\nb\n', '\r\n'],
  ['a\nb', '\n'],
  ['a\rb', '\r'],
  ['', '\n'],
])('the line end of %j is %j', (text, lineEnd) => {
  expect(lineEndOf(text)).toBe(lineEnd);
});

test('a line begins after the end of the one before, and its own end belongs to it', () => {
  const text = 'ab\r\ncd\nef';
  expect([0, 1, 5, 8].map((offset) => lineStartOf(text, offset))).toEqual([0, 0, 4, 7]);
  expect([0, 5, 8].map((offset) => lineAfter(text, offset))).toEqual([4, 7, 9]);
});

test('the layout is the first indentation of the text and that of the own line', () => {
  expect(layoutAt('{\n   "a": {\n      "b": 1', 22)).toEqual({
    unit: '   ',
    indent: '      ',
    lineEnd: '\n',
  });
  expect(layoutAt('{"a":1}', 5)).toEqual({ unit: '  ', indent: '', lineEnd: '\n' });
});

test('flow style and several lines are told from the text', async () => {
  const json = await documentOf('{"family": "a",\n "tags": []}');
  expect([isFlowAt(json, ''), isMultiLineAt(json, ''), isMultiLineAt(json, '/tags')]).toEqual([
    true,
    true,
    false,
  ]);
  const yaml = await documentOf('family: a\ntags: []\n', 'td.yaml');
  expect([isFlowAt(yaml, ''), isFlowAt(yaml, '/tags'), isFlowAt(yaml, '/no')]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a splice replaces a part', () => {
  expect(splice('abcd', { start: 1, end: 3, by: 'X' })).toBe('aXd');
});
