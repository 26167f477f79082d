import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ERROR_CODES } from '../../src/errors.ts';
import { OUTPUTS } from '../../src/inputs/outputs-table.ts';
import { INPUT_ROWS } from '../../src/inputs/table.ts';

const action = parse(readFileSync('action.yml', 'utf8'));

test('action.yml and the documents are what the source gives', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/generate.mjs', '--check', '--no-schema'],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('action.yml has every input of the action, described, and no default that would hide "not given"', () => {
  const rows = INPUT_ROWS.filter((row) => row.only !== 'command-line');
  expect(Object.keys(action.inputs)).toEqual(rows.map((row) => row.name));
  for (const row of rows) {
    expect(Object.keys(action.inputs[row.name])).toEqual(['description']);
    expect(action.inputs[row.name].description).toContain(row.description);
  }
});

test('action.yml runs the bundle on Node 24 and has every output', () => {
  const post = { post: 'dist/post.js', 'post-if': 'always()' };
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', ...post });
  expect(Object.keys(action.outputs)).toEqual(OUTPUTS.map((output) => output.name));
});

test('docs/errors.md has one heading for every error code', () => {
  const headings = readFileSync('docs/errors.md', 'utf8').match(/^## .+$/gm);
  expect(headings).toEqual(Object.keys(ERROR_CODES).map((code) => `## ${code}`));
});

test('docs/inputs.md names every input and output', () => {
  const text = readFileSync('docs/inputs.md', 'utf8');
  for (const { name } of [...INPUT_ROWS, ...OUTPUTS]) expect(text).toContain(`\`${name}\``);
});
