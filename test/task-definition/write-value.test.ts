import { parse } from 'yaml';
import {
  isFilled,
  writeJson,
  writeYaml,
  writeYamlFlow,
  yamlKey,
  yamlMember,
  yamlScalar,
} from '../../src/task-definition/write-value.ts';

const VALUE = { name: 'A: b', list: ['x', { on: true }, []], none: null, n: 1 };

test('JSON goes on one line without a layout, else is indented from the line that it begins on', () => {
  expect(writeJson({ a: [1] })).toBe('{"a":[1]}');
  const layout = { unit: '\t', indent: '  ', lineEnd: '\r\n' };
  expect(writeJson({ a: [1] }, layout)).toBe('{\r\n  \t"a": [\r\n  \t\t1\r\n  \t]\r\n  }');
});

test.each(['', '    '])(
  'YAML in block style is read back as what it was, indented by "%s"',
  (indent) => {
    const text = indent + writeYaml(VALUE, { indent, lineEnd: '\n' });
    expect(parse(text)).toEqual(VALUE);
    expect(text).not.toContain('{');
  },
);

test('a member of YAML holds lists and objects on the lines below', () => {
  const layout = { indent: '', lineEnd: '\n' };
  expect(yamlMember('a', [1, 2], layout)).toBe('a:\n  - 1\n  - 2');
  expect(yamlMember('a', {}, layout)).toBe('a: {}');
  expect(yamlMember('yes', 'no', layout)).toBe('"yes": "no"');
});

test.each([
  ['name', 'name'],
  ['on', '"on"'],
  ['a b', '"a b"'],
  ['1', '"1"'],
])('the key %s is written as %s', (name, written) => {
  expect(yamlKey(name)).toBe(written);
});

test('texts are quoted where a reader could take them for something else', () => {
  expect([yamlScalar('1'), yamlScalar('repo/app:1'), yamlScalar(false)]).toEqual([
    '"1"',
    'repo/app:1',
    'false',
  ]);
});

test('only lists and objects with something in them are filled', () => {
  expect([[], {}, null, 'a', [0], { a: 1 }].map(isFilled)).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('YAML in flow style goes on one line and is read back as what it was', () => {
  expect(parse(`a: ${writeYamlFlow(VALUE)}`)).toEqual({ a: VALUE });
  expect(writeYamlFlow({ name: 'A', list: ['x', 1] })).toBe('{ name: A, list: [x, 1] }');
});
