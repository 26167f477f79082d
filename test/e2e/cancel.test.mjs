/** A job that is cancelled while it waits. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { DEFINITION, finished, printed, start } from './slipway.mjs';

/** The runner's own grace is longer; a run that needs it all is killed before it has told anything. */
const LIMIT_MS = 2_000;

describe('a run that gets SIGTERM while it waits', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-cancel-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('stops within two seconds, says what state it leaves and writes its outputs', async () => {
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const env = {
      'INPUT_TASK-DEFINITION': DEFINITION,
      INPUT_SERVICE: 'web',
      INPUT_MOCK: 'true',
      INPUT_SPEED: '1',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: folder,
    };
    const child = start(['dist/index.js'], { env });
    const result = finished(child);
    await printed(child, /updated service/);
    child.kill('SIGTERM');
    const signalledMs = performance.now();
    const { code, all } = await result;
    const tookMs = performance.now() - signalledMs;
    assert.ok(tookMs < LIMIT_MS, `${Math.round(tookMs)} ms after the signal`);
    assert.equal(code, 7, all);
    assert.match(all, /outcome: cancelled|cancelled/);
    assert.match(readFileSync(output, 'utf8'), /outcome<<(\S+)\ncancelled/);
  });
});
