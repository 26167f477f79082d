import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readAction } from '../../src/inputs/from-action.ts';
import { commandsOf, runExample } from './run-example.ts';

const DOCUMENT = readFileSync('docs/health.md', 'utf8');
const [good = '', bad = '', ...others] = commandsOf(DOCUMENT);

const from = process.cwd();
beforeAll(() => process.chdir('examples/canary'));
afterAll(() => process.chdir(from));

test('the good version goes out by its stages, with the weights of both revisions, and bakes', async () => {
  const { result, lines } = await runExample(good);
  expect(result).toMatchObject({
    outcome: 'succeeded',
    cause: expect.stringContaining('stayed quiet for 5 min more'),
  });
  const text = lines.join('\n');
  expect(text).toContain('production traffic 10 % new, 90 % old');
  expect(text).toMatch(/BAKE_TIME, .*bakes, \d of 3 min left/);
  expect(text).toContain('watching alarms shop-5xx and target groups blue, green for 5 min more');
});

test('the bad version is taken back by a tenth of its traffic', async () => {
  const { result, lines } = await runExample(bad);
  expect(result).toMatchObject({
    outcome: 'rolled-back',
    exitCode: 3,
    cause: expect.stringMatching(/The alarm shop-5xx fired. Threshold Crossed/),
  });
  expect(lines.join('\n')).not.toContain('all to the new revision, test');
  expect(lines.join('\n')).not.toContain('look in CloudTrail');
  expect(result.facts.alarmTransitions).toContainEqual(
    expect.objectContaining({ name: 'shop-5xx', from: 'OK', to: 'ALARM' }),
  );
});

test('there are no other commands, and the step is taken without a warning', () => {
  expect(others).toEqual([]);
  const [, step = ''] = /```yaml\n([\s\S]*?)```/.exec(DOCUMENT) ?? [];
  const inputs: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(parse(step)[0].with)) {
    inputs[`INPUT_${name.toUpperCase()}`] = String(value);
  }
  expect(readAction(inputs)).toMatchObject({ kind: 'run', warnings: [] });
});
