import { readFileSync } from 'node:fs';
import { commandsOf, runExample } from './run-example.ts';

const [command = '', ...others] = commandsOf(readFileSync('docs/verify.md', 'utf8'));

const from = process.cwd();
beforeAll(() => process.chdir('examples/verify'));
afterAll(() => process.chdir(from));

test('verify finds what is wrong with the example, and could look at everything', async () => {
  const { result, lines } = await runExample(command);
  expect(others).toEqual([]);
  expect(result).toMatchObject({ outcome: 'failed', exitCode: 1 });
  const found = (result.facts.checks ?? []).map(({ id, severity }) => `${severity} ${id}`);
  expect(found.toSorted()).toEqual([
    'error image-platform',
    'error role-permission',
    'error subnet-missing',
    'warning health-check-port',
    'warning scaling-bounds',
  ]);
  const text = lines.join('\n');
  expect(text).toContain(
    'is not allowed ssm:GetParameters on arn:aws:ssm:us-east-1:123456789012:parameter/web/database',
  );
  expect(text).not.toContain('postgres://');
});
