import { parseValue } from '../../src/inputs/parse-value.ts';
import { INPUT_ROWS } from '../../src/inputs/table.ts';

const NAMES = INPUT_ROWS.map((row) => row.name);

test('no name is in the table twice', () => {
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

describe.each(INPUT_ROWS.map((row) => [row.name, row] as const))('%s', (name, row) => {
  test('is written in lower case with hyphens', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('is described in one or two sentences', () => {
    expect(row.description).toMatch(/^[A-Z][^\n]*\.$/);
    expect(row.description.length).toBeLessThanOrEqual(140);
  });

  test('has a default that it takes itself', () => {
    if (row.default !== undefined) expect(parseValue(row, String(row.default))).toBe(row.default);
    else expect('default' in row).toBe(false);
  });

  test('is required only where it belongs, and never with a default', () => {
    const required = row.requiredBy ?? [];
    expect(required.filter((operation) => !row.operations.includes(operation))).toEqual([]);
    if (required.length > 0) expect(row.default).toBeUndefined();
  });

  test('needs an input that there is', () => {
    if (row.needs !== undefined) expect(NAMES).toContain(row.needs.name);
  });

  test('has something to stand for its value in the help', () => {
    const showsItself = row.type === 'flag' || row.type === 'choice';
    expect(showsItself || row.placeholder !== undefined).toBe(true);
  });

  test('cannot be taken for a negated flag', () => {
    expect(name.startsWith('no-')).toBe(false);
  });
});
