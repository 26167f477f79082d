import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOOK = join(dirname(fileURLToPath(import.meta.url)), 'count-bytes.mjs');

/** The first runs fill the caches of the file system; they do not count. */
const WARM_UP = 2;

/**
 * One program to measure.
 *
 * @typedef {{name: string, node: string, args: readonly string[], cwd: string,
 *   env: Record<string, string>, exitCode: number}} Program
 */

/**
 * Runs two programs in turns, A B A B, so that whatever else the machine does falls on both.
 *
 * @param {Program} a
 * @param {Program} b
 * @param {number} rounds
 * @returns {{a: number, b: number}} medians of wall time, ms
 */
export function inPairs(a, b, rounds) {
  const times = { a: [], b: [] };
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    const timed = { a: wallMs(a), b: wallMs(b) };
    if (round < WARM_UP) continue;
    times.a.push(timed.a);
    times.b.push(timed.b);
  }
  return { a: median(times.a), b: median(times.b) };
}

/**
 * Bytes of JavaScript that a program loads from files, its dynamic imports included.
 *
 * @param {Program} program
 * @returns {number}
 */
export function loadedBytes(program) {
  const { output } = runOnce({ ...program, args: ['--import', HOOK, ...program.args] });
  const sizes = JSON.parse(output[3].toString('utf8'));
  return Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
}

function wallMs(program) {
  const startedMs = performance.now();
  runOnce(program);
  return performance.now() - startedMs;
}

/** A run that ends otherwise than it should measures something else, and that is a failure of the bench. */
function runOnce({ name, node, args, cwd, env, exitCode }) {
  const result = spawnSync(node, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  if (result.status === exitCode) return result;
  const said = `${result.stdout}${result.stderr}${result.error ?? ''}`;
  throw new Error(`${name} ended with ${result.status}, expected ${exitCode}:\n${said}`);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
