import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunnerOutputs } from '../../src/github/runner-outputs.ts';
import { createStepSummary } from '../../src/github/step-summary.ts';

const saved = { ...process.env };
const folder = mkdtempSync(join(tmpdir(), 'slipway-'));
// One path for all tests: the toolkit remembers the first that it has seen.
const path = join(folder, 'summary');

beforeEach(() => {
  process.env.GITHUB_STEP_SUMMARY = path;
  writeFileSync(path, 'from an earlier step\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  process.env = { ...saved };
});

test('a summary file that cannot be written is told', async () => {
  rmSync(path);
  const summary = createStepSummary();
  summary.add('# Deployed');
  await expect(summary.flush()).rejects.toMatchObject({ code: 'file-not-writable' });
});

test('what is added is appended at the flush, each part on lines of its own, once', async () => {
  const summary = createStepSummary();
  summary.add('# Deployed');
  summary.add('three tasks\n');
  expect(readFileSync(path, 'utf8')).toBe('from an earlier step\n');
  await summary.flush();
  await summary.flush();
  expect(readFileSync(path, 'utf8')).toBe('from an earlier step\n# Deployed\nthree tasks\n');
});

test('without a summary file the text is dropped', async () => {
  delete process.env.GITHUB_STEP_SUMMARY;
  const summary = createStepSummary();
  summary.add('# Deployed');
  await summary.flush();
  expect(readFileSync(path, 'utf8')).toBe('from an earlier step\n');
});

test('the outputs of a run bring its summary there when they are flushed', async () => {
  const outputs = createRunnerOutputs();
  outputs.summary('# Deployed');
  await outputs.flush();
  expect(readFileSync(path, 'utf8')).toBe('from an earlier step\n# Deployed\n');
});
