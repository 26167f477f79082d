import { showValue, typeName, valueAt } from '../../src/task-definition/value-at.ts';

describe('a value in a message', () => {
  it.each([
    ['', { 'a/b': [1] }],
    ['/a~1b/0', 1],
    ['/a~1b/1', undefined],
    ['/a~1b/0/c', undefined],
    ['/constructor', undefined],
  ])('is found by the pointer %j', (pointer, value) => {
    expect(valueAt({ 'a/b': [1] }, pointer)).toEqual(value);
  });

  it.each([
    ['a"b', '/family', '"a\\"b"'],
    [1, '/cpu', '1'],
    ['x'.repeat(100), '/family', `"${'x'.repeat(59)}…`],
    [[1], '/a', 'a list'],
    [null, '/a', 'null'],
    ['secret', '/containerDefinitions/0/environment/0/value', 'a text'],
    ['secret', '/containerDefinitions/0/logConfiguration/options/splunk-token', 'a text'],
    [true, '/containerDefinitions/0/command/0', 'true or false'],
  ])('%j at %s is shown as %s', (value, pointer, shown) => {
    expect(showValue(value, pointer)).toBe(shown);
  });

  it('has a type in words', () => {
    const values = [undefined, null, [], 1, true, 'a', {}];
    expect(values.map(typeName)).toEqual([
      'nothing',
      'null',
      'a list',
      'a number',
      'true or false',
      'a text',
      'an object',
    ]);
  });
});
