import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunnerOutputs } from '../../src/github/runner-outputs.ts';
import { capturedStdout } from './captured-stdout.ts';

const saved = { ...process.env };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-'));
  delete process.env.GITHUB_STEP_SUMMARY;
  process.env.GITHUB_OUTPUT = join(folder, 'output');
  writeFileSync(process.env.GITHUB_OUTPUT, '');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  process.env = { ...saved };
});

/** The outputs as the runner reads them: `name<<delimiter`, lines, delimiter. */
function outputs(): Record<string, string> {
  const found: Record<string, string> = {};
  let rest = readFileSync(join(folder, 'output'), 'utf8');
  while (rest !== '') {
    const [whole, name, delimiter] = /^(.+?)<<(.+)\n/.exec(rest) ?? [];
    if (whole === undefined || name === undefined) throw new Error(`not an output: ${rest}`);
    const end = rest.indexOf(`\n${delimiter}\n`, whole.length - 1);
    found[name] = rest.slice(whole.length, Math.max(whole.length, end));
    rest = rest.slice(end + `\n${delimiter}\n`.length);
  }
  return found;
}

test.each([
  'succeeded',
  '',
  'two\nlines',
  'x\nEOF\ncause=stolen',
  'x\nghadelimiter_00000000-0000-4000-8000-000000000000\noutcome<<y\nsucceeded\ny',
  'a<<b',
  'Größe 🚢',
])('the value %j arrives as it is', (value) => {
  const port = createRunnerOutputs();
  port.set('cause', value);
  port.set('outcome', 'failed');
  expect(outputs()).toEqual({ cause: value, outcome: 'failed' });
});

test('an output is in the file as soon as it is set', () => {
  createRunnerOutputs().set('task-definition-arn', 'arn:x');
  expect(outputs()).toEqual({ 'task-definition-arn': 'arn:x' });
});

test('a file that cannot be written is told at the flush, not before', async () => {
  rmSync(join(folder, 'output'));
  const port = createRunnerOutputs();
  port.set('outcome', 'succeeded');
  await expect(port.flush()).rejects.toMatchObject({
    code: 'file-not-writable',
    message: expect.stringContaining(join(folder, 'output')),
  });
});

test('outside of a runner nothing is written anywhere', async () => {
  delete process.env.GITHUB_OUTPUT;
  const port = createRunnerOutputs();
  expect(capturedStdout(() => port.set('outcome', 'succeeded'))).toBe('');
  port.summary('# Deployed');
  await port.flush();
  expect(outputs()).toEqual({});
});
