/** Runs the committed dist/ as the runner or as a shell does, and reads what it leaves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './tools.mjs';

/** A run that takes longer hangs, ms. */
const RUN_LIMIT_MS = 60_000;

/** The definition that ships as an example, relative to the project folder. */
export const DEFINITION = 'examples/web/task-definition.json';

/** Environment that lets the SDK sign for an AWS on this machine. */
export function awsAt(endpoint) {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
}

/**
 * The action, as the runner starts it: inputs as INPUT_ variables, files for outputs and summary.
 *
 * @param {Record<string, string>} inputs
 * @param {{node?: string, env?: Record<string, string>}} [options]
 */
export async function runAction(inputs, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-'));
  const files = {
    GITHUB_OUTPUT: join(folder, 'out'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const named = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const env = {
    ...Object.fromEntries(named),
    ...files,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: ROOT,
    RUNNER_TEMP: folder,
    ...options.env,
  };
  try {
    const result = await finished(start(['dist/index.js'], { ...options, env }));
    return {
      ...result,
      outputs: parseOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The command line: `runCommand(['deploy', '--mock'])`.
 *
 * @param {readonly string[]} args
 * @param {{node?: string, env?: Record<string, string>}} [options]
 */
export function runCommand(args, options = {}) {
  return finished(start(['dist/cli.js', ...args], options));
}

/** Starts Node in the project folder with nothing of this process's own AWS or runner settings. */
export function start(args, { node = process.execPath, env = {} } = {}) {
  const { PATH, HOME } = process.env;
  return spawn(node, [...args, ...recording(args)], {
    cwd: ROOT,
    env: { PATH, HOME, AWS_EC2_METADATA_DISABLED: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

let recorded = 0;

/** In a run of all tests, servers write down what they answer; wire-models.test.mjs judges it in the end. */
function recording(args) {
  const folder = process.env.E2E_RECORDS;
  if (folder === undefined || args[1] !== 'mock' || args.includes('--record')) return [];
  recorded += 1;
  return ['--record', join(folder, `${process.pid}-${recorded}.jsonl`)];
}

/** The text of a child's streams and its exit code, when it has ended. */
export async function finished(child) {
  const startedMs = performance.now();
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (part) => {
      text[stream] += part;
    });
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), RUN_LIMIT_MS);
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  return {
    ...text,
    code,
    signal,
    all: text.stdout + text.stderr,
    ms: performance.now() - startedMs,
  };
}

/** Waits until a child has printed something that matches, on either stream; gives the match. */
export function printed(child, pattern, limitMs = 30_000) {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`not seen: ${pattern}\n${text}`)), limitMs);
    const onData = (part) => {
      text += part;
      const match = pattern.exec(text);
      if (!match) return;
      clearTimeout(timer);
      resolve(match);
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.once('close', () => {
      clearTimeout(timer);
      reject(new Error(`ended without: ${pattern}\n${text}`));
    });
  });
}

/** Ends a child that this test started and waits until it is gone. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'close');
}

/** `name<<delimiter`, value lines, delimiter: the form in which the runner takes outputs. */
export function parseOutputs(text) {
  const outputs = {};
  const form = /^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n?^\2$/gm;
  for (const [, name, , value] of text.matchAll(form)) outputs[name] = value;
  return outputs;
}
