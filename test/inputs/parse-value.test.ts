import { allowedText, parseValue } from '../../src/inputs/parse-value.ts';
import type { InputRow } from '../../src/inputs/row.ts';

const about = { name: 'x', description: 'X.', group: 'aws', operations: ['deploy'] } as const;
const string: InputRow = { ...about, type: 'string' };
const flag: InputRow = { ...about, type: 'flag' };
const integer: InputRow = { ...about, type: 'integer', min: 0, max: 20 };
const number: InputRow = { ...about, type: 'number', above: 0, max: 360 };
const choice: InputRow = { ...about, type: 'choice', values: ['text', 'json'], default: 'text' };

describe('values that are taken', () => {
  test.each([
    [string, 'web', 'web'],
    [string, 'two  words', 'two  words'],
    [string, 'Größe', 'Größe'],
    [flag, 'true', true],
    [flag, 'True', true],
    [flag, 'TRUE', true],
    [flag, 'false', false],
    [flag, 'False', false],
    [flag, 'FALSE', false],
    [integer, '0', 0],
    [integer, '-0', 0],
    [integer, '+7', 7],
    [integer, '007', 7],
    [integer, '20', 20],
    [number, '0.5', 0.5],
    [number, '.5', 0.5],
    [number, '5.', 5],
    [number, '360', 360],
    [choice, 'json', 'json'],
  ])('$type takes %j', (row, text, value) => {
    expect(parseValue(row as InputRow, text as string)).toBe(value);
  });
});

describe('values that are refused', () => {
  test.each([
    [string, 'two\nlines'],
    [string, 'tab\there'],
    [string, '\u001b[31mred'],
    [flag, 'yes'],
    [flag, '1'],
    [flag, 'tRUE'],
    [flag, 'constructor'],
    [integer, 'three'],
    [integer, '1.0'],
    [integer, '1e3'],
    [integer, '0x10'],
    [integer, '-1'],
    [integer, '21'],
    [integer, '1 000'],
    [integer, '٣'],
    [number, '0'],
    [number, '-0.1'],
    [number, '360.01'],
    [number, 'Infinity'],
    [number, 'NaN'],
    [number, '.'],
    [number, '9'.repeat(400)],
    [number, '1,5'],
    [choice, 'JSON'],
    [choice, 'yaml'],
  ])('$type refuses %j', (row, text) => {
    expect(parseValue(row as InputRow, text as string)).toBeUndefined();
  });
});

test.each([
  [string, 'one line of text'],
  [flag, 'true or false'],
  [integer, 'a whole number from 0 to 20'],
  [number, 'a number above 0 and at most 360'],
  [choice, 'one of text, json'],
])('$type says in words what it takes', (row, words) => {
  expect(allowedText(row as InputRow)).toBe(words);
});
