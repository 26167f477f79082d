#!/usr/bin/env node
/** Measures dist/ against its budgets, as ratios to a baseline of the same minute on the same machine. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { esbuild, node24, ROOT } from '../test/e2e/tools.mjs';
import { inPairs, loadedBytes } from './measure.mjs';

const ROUNDS = 15;

/** Budgets of the project, from the first issue that asked for them. */
const WALL_RATIO = 0.5;
const BYTES_RATIO = 0.6;
const START_MS = 20;
const COLD_MS = 150;

const node = node24();
const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
const server = spawn(node, [join(ROOT, 'bench', 'canned-server.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const rows = [];

try {
  const endpoint = await listening(server);
  await threeCalls(endpoint);
  starts();
  print();
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** Describe, register and update without waiting: the whole of what a fast run does. */
async function threeCalls(endpoint) {
  const env = actionEnvironment(endpoint, {
    service: 'web',
    'task-definition': join(ROOT, 'examples', 'web', 'task-definition.json'),
    'wait-for-service-stability': 'false',
  });
  const slipway = program('dist/index.js', { env });
  const plain = program(bundled('plain', []), { env });
  const minified = program(bundled('minified', ['--minify']), { env });
  for (const one of [slipway, plain, minified]) await assertThreeCalls(one, endpoint);

  const wall = inPairs(slipway, plain, ROUNDS);
  ratio('three calls, wall time, to plain', wall, { unit: 'ms', most: WALL_RATIO });
  const bytes = { a: loadedBytes(slipway), b: loadedBytes(plain) };
  ratio('three calls, bytes loaded, to plain', bytes, { unit: 'B', most: BYTES_RATIO });
  const small = { a: bytes.a, b: loadedBytes(minified) };
  ratio('three calls, bytes loaded, to minified', small, { unit: 'B' });
  ratio('three calls, wall time, to minified', inPairs(slipway, minified, ROUNDS), { unit: 'ms' });
}

function starts() {
  const nothing = join(folder, 'empty.mjs');
  writeFileSync(nothing, '');
  const empty = program(nothing);
  const wrong = actionEnvironment('http://127.0.0.1:1', { operation: 'deplyo', service: 'web' });
  over('a bad input', program('dist/index.js', { env: wrong, exitCode: 2 }), empty);
  over('--help', program('dist/cli.js', { args: ['--help'] }), empty);
  over(
    'a bad flag',
    program('dist/cli.js', { args: ['deploy', '--sevrice', 'a'], exitCode: 2 }),
    empty,
  );
  const example = join('examples', 'web', 'task-definition.json');
  within('validate, from cold', program('dist/cli.js', { args: ['validate', example] }), empty);
}

function program(file, { args = [], env = {}, exitCode = 0 } = {}) {
  return { name: file, node, args: [file, ...args], cwd: ROOT, env, exitCode };
}

function bundled(name, options) {
  const file = join(folder, `${name}.cjs`);
  const entry = join(ROOT, 'bench', 'baseline.mjs');
  const args = ['--bundle', '--platform=node', '--target=node24', `--outfile=${file}`, ...options];
  execFileSync(process.execPath, [esbuild(), entry, '--log-level=error', ...args], { cwd: ROOT });
  return file;
}

function actionEnvironment(endpoint, inputs) {
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const named = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return {
    ...Object.fromEntries(named),
    ...files,
    GITHUB_ACTIONS: 'true',
    RUNNER_TEMP: folder,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
  };
}

/** A program that leaves a call out would win for the wrong reason. */
async function assertThreeCalls(one, endpoint) {
  await (await fetch(`${endpoint}/counts`)).json();
  loadedBytes(one);
  const counts = JSON.stringify(await (await fetch(`${endpoint}/counts`)).json());
  const wanted = '{"DescribeServices":1,"RegisterTaskDefinition":1,"UpdateService":1}';
  if (counts !== wanted) throw new Error(`${one.name} made ${counts} instead of ${wanted}`);
}

function ratio(what, { a, b }, { unit, most }) {
  const is = a / b;
  const seen = `${Math.round(a)} ${unit} : ${Math.round(b)} ${unit}`;
  const target = most === undefined ? '' : `at most ${most}`;
  rows.push([what, seen, is.toFixed(2), target, verdict(is, most)]);
}

function over(what, one, empty) {
  const { a, b } = inPairs(one, empty, ROUNDS);
  const seen = `${a.toFixed(1)} ms - ${b.toFixed(1)} ms`;
  const target = `at most ${START_MS} ms`;
  rows.push([
    `${what}, over an empty file`,
    seen,
    `${(a - b).toFixed(1)} ms`,
    target,
    verdict(a - b, START_MS),
  ]);
}

/** A whole run against a bound, an empty file beside it to tell a slow machine from a slow program. */
function within(what, one, empty) {
  const { a, b } = inPairs(one, empty, ROUNDS);
  const seen = `${a.toFixed(1)} ms (empty file ${b.toFixed(1)} ms)`;
  rows.push([what, seen, `${a.toFixed(1)} ms`, `at most ${COLD_MS} ms`, verdict(a, COLD_MS)]);
}

function verdict(is, most) {
  if (most === undefined) return '';
  return is <= most ? 'PASS' : 'FAIL';
}

function print() {
  const head = ['what', 'medians', 'is', 'target', ''];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length)),
  );
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
  if (rows.some((row) => row.at(-1) === 'FAIL')) process.exitCode = 1;
}

function listening(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', (text) => resolve(String(text).match(/http:\S+/)[0]));
  });
}
