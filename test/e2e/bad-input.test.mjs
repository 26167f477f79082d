/** Bad input and bad surroundings: a clear error, an exit code that is not 0, and nothing written. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { awsAt, DEFINITION, runAction } from './slipway.mjs';

const folder = mkdtempSync(join(tmpdir(), 'slipway-bad-'));
const FILES = {
  'empty.json': '',
  'not-json.json': 'family: web\n  containers',
  'tab.yaml': 'family: web\ncontainerDefinitions:\n\t- name: web\n',
  'large.json': `{"family": "web", "x": "${'x'.repeat(5_000_000)}"}`,
  'binary.json': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff, 0xfe]),
};

/** Answers every request with a web page, as a proxy does, and keeps count of writes. */
const page = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Sign in</title>');
});
let html;

before(async () => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  page.listen(0, '127.0.0.1');
  await once(page, 'listening');
  html = `http://127.0.0.1:${page.address().port}`;
});
after(() => {
  page.closeAllConnections();
  page.close();
  rmSync(folder, { recursive: true, force: true });
});

const REFUSING = 'http://127.0.0.1:1';

describe('a task definition that cannot be used', () => {
  const cases = [
    ['is missing', 'missing.json', /missing\.json/],
    ['is empty', 'empty.json', /empty/i],
    ['is not JSON', 'not-json.json', /not-json\.json/],
    ['is YAML with a tab', 'tab.yaml', /tab.*|\b3\b/i],
    ['is too large', 'large.json', /large/i],
    ['is binary', 'binary.json', /binary|text/i],
    ['is a directory', '.', /directory|folder/i],
  ];
  for (const [what, file, sentence] of cases) {
    it(`ends the run with one clear error when it ${what}`, async () => {
      const inputs = { 'task-definition': join(folder, file), service: 'web' };
      const { code, all } = await runAction(inputs, { env: awsAt(REFUSING) });
      assert.equal(code, 2, all);
      assert.match(all, sentence);
      // Read before anything was sent: the endpoint refuses, and nobody heard of it.
      assert.doesNotMatch(all, /ECONNREFUSED|got no answer/);
      assert.doesNotMatch(all, /^\s+at .*\(/m, 'a stack is for debug output');
    });
  }
});

describe('an input that is wrong', () => {
  const cases = [
    ['an unknown operation', { operation: 'deplyo', service: 'web' }, /deplyo[\s\S]*deploy/],
    [
      'a number that is none',
      { service: 'web', 'wait-for-minutes': 'ten' },
      /wait-for-minutes[\s\S]*ten/,
    ],
    ['a flag that is none', { service: 'web', mock: 'maybe' }, /mock[\s\S]*maybe/],
    ['no service', { operation: 'status' }, /service/],
  ];
  for (const [what, inputs, sentence] of cases) {
    it(`is named with what is allowed: ${what}`, async () => {
      const { code, all } = await runAction({ 'task-definition': DEFINITION, ...inputs });
      assert.equal(code, 2, all);
      assert.match(all, sentence);
    });
  }
});

describe('an AWS that cannot be reached', () => {
  const inputs = { 'task-definition': DEFINITION, service: 'web', 'max-retries': '0' };

  it('refuses the connection: the address is named', async () => {
    const { code, outputs, all } = await runAction(inputs, { env: awsAt(REFUSING) });
    assert.equal(code, 1, all);
    assert.match(all, /127\.0\.0\.1:1|ECONNREFUSED/);
    assert.equal(outputs.outcome, 'failed');
  });

  it('answers with a web page: it is said that this is not AWS', async () => {
    const { code, all } = await runAction(inputs, { env: awsAt(html) });
    assert.equal(code, 1, all);
    assert.match(all, /not from AWS|not an answer/i);
  });

  it('is not asked without credentials', async () => {
    const env = { AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL: REFUSING, HOME: folder };
    const { code, all } = await runAction(inputs, { env });
    assert.equal(code, 1, all);
    assert.match(all, /credentials/i);
  });

  it('is not asked without a Region', async () => {
    const env = { ...awsAt(REFUSING), AWS_REGION: '', HOME: folder };
    const { code, all } = await runAction(inputs, { env });
    assert.equal(code, 2, all);
    assert.match(all, /region/i);
  });
});
