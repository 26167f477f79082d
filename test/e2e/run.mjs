#!/usr/bin/env node
/** Runs every *.test.mjs of this folder, one after the other, and ends with the counts. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

/** Where the servers of all tests write what they answer, for the test that judges it. */
process.env.E2E_RECORDS = mkdtempSync(join(tmpdir(), 'slipway-records-'));

const folder = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2] ?? '';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && name.includes(wanted))
  .sort()
  .map((name) => join(folder, name));

/** Files run one by one: several of them measure time. A file includes the installation of its tools. */
const stream = run({ files, concurrency: 1, timeout: 15 * 60_000 });
const counts = { passed: 0, failed: 0, skipped: 0 };

stream.on('test:pass', (event) => {
  if (event.details.type === 'suite' || isFile(event)) return;
  counts[event.skip === undefined ? 'passed' : 'skipped'] += 1;
});
stream.on('test:fail', (event) => {
  if (event.details.type !== 'suite') counts.failed += 1;
});
stream.on('end', () => {
  // The reporter may still be printing; the counts are the last line.
  setImmediate(() => {
    console.log(`e2e: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    rmSync(process.env.E2E_RECORDS, { recursive: true, force: true });
    if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  });
});
stream.compose(spec).pipe(process.stdout);

/** Node 20 reports a whole file as a test when it holds none. */
function isFile({ name }) {
  return files.includes(name);
}
