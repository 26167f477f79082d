import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readAction } from '../../src/inputs/from-action.ts';
import { INPUT_ROWS } from '../../src/inputs/table.ts';

interface Step {
  readonly with: Readonly<Record<string, string | number | boolean>>;
}

const steps: readonly Step[] = parse(readFileSync('examples/migrating/workflow.yml', 'utf8')).jobs
  .deploy.steps;

test.each(steps.map(({ with: inputs }) => [inputs]))(
  'a step with %j is taken without a warning',
  (inputs) => {
    const env = Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      String(value),
    ]);
    const run = readAction(Object.fromEntries(env));
    expect(run).toMatchObject({ kind: 'run', warnings: [] });
  },
);

test('docs/migrating.md names inputs that there are, and every input of the example', () => {
  const text = readFileSync('docs/migrating.md', 'utf8');
  const rows = text.split('\n').filter((line) => /^\| (?:render|deploy) /.test(line));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[2] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
  );
  const known = INPUT_ROWS.map(({ name }) => name);
  expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  const used = new Set(steps.flatMap((step) => Object.keys(step.with)));
  used.delete('operation');
  expect([...used].filter((name) => !named.includes(name))).toEqual([]);
});
