/** A job that is cancelled at several points, with the signals that a runner sends. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { DEFINITION, finished, parseOutputs, printed, start } from './slipway.mjs';

/** The runner gives 7.5 s; a run that needs more is killed before it has told anything. */
const LIMIT_MS = 7_000;
/** A second signal means at once. */
const AT_ONCE_MS = 500;

/** What the log shows when the signal comes, the signal, `on-cancel`, and what the run has to say. */
const POINTS = [
  [
    'checked',
    'SIGINT',
    'leave',
    /told to stop before it was done|was registered, and no service|goes on without it/,
  ],
  ['registered', 'SIGTERM', 'leave', /was registered, and no service|goes on without it/],
  ['updated service', 'SIGTERM', 'leave', /goes on without it/],
  ['following deployment', 'SIGINT', 'rollback', /told to roll the deployment back/],
  ['starting', 'SIGTERM', 'rollback', /told to roll the deployment back/],
  ['starting', 'SIGINT', 'stop', /told to (roll|stop) the deployment/],
];

describe('a run that is told to stop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-cancel-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const begin = (inputs) => {
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const env = {
      'INPUT_TASK-DEFINITION': DEFINITION,
      INPUT_SERVICE: 'web',
      INPUT_MOCK: 'true',
      INPUT_SPEED: '5',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: folder,
      ...inputs,
    };
    const child = start(['dist/index.js'], { env });
    return {
      child,
      result: finished(child),
      outputs: () => parseOutputs(readFileSync(output, 'utf8')),
    };
  };

  for (const [shown, signal, onCancel, told] of POINTS) {
    it(`ends in time after ${signal} at "${shown}" with on-cancel ${onCancel}`, async (t) => {
      const { child, result, outputs } = begin({ 'INPUT_ON-CANCEL': onCancel });
      await printed(child, new RegExp(shown));
      child.kill(signal);
      const signalledMs = performance.now();
      const { code, all } = await result;
      const tookMs = performance.now() - signalledMs;
      t.diagnostic(`${Math.round(tookMs)} ms after the signal`);
      assert.ok(tookMs < LIMIT_MS, `${Math.round(tookMs)} ms after the signal`);
      assert.equal(code, 7, all);
      assert.match(all, told);
      assert.equal(outputs().outcome, 'cancelled');
      if (/registered web/.test(all)) assert.match(outputs()['task-definition-arn'], /web:\d+$/);
    });
  }

  it('ends at once after a second signal', async () => {
    const { child, result } = begin({ 'INPUT_ON-CANCEL': 'rollback' });
    await printed(child, /following deployment/);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    const signalledMs = performance.now();
    const { code } = await result;
    const tookMs = performance.now() - signalledMs;
    assert.ok(tookMs < AT_ONCE_MS, `${Math.round(tookMs)} ms after the signals`);
    assert.ok(code === 130 || code === 7, `exit code ${code}`);
  });
});
