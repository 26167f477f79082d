/** The packing core against HiGHS, a solver that shares no line with it: no bound above the optimum, no price below. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { orSkip, ROOT, solver } from './tools.mjs';

const tool = orSkip(solver);
/** Room for rounding in a solver that reckons with floats. */
const TRACE = 1e-4;

/** The same numbers on every machine. */
function randomFrom(seed) {
  let state = seed;
  return (low, high) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return low + ((state >>> 8) % (high - low + 1));
  };
}

/** A case so small that a general solver ends it, with every rule that a case can have. */
function smallCase(seed) {
  const between = randomFrom(seed * 7919);
  const resources = ['cpu', 'memory', 'eni'].slice(0, between(1, 3));
  const amounts = (low, high) => resources.map(() => between(low, high));
  const types = Array.from({ length: between(1, 2) }, (_, n) => ({
    name: `t${n}`,
    capacity: amounts(12, 30),
    price: between(5, 30),
  }));
  for (let n = between(0, 2); n > 0; n--)
    types.push({ name: `i-${n}`, capacity: amounts(4, 20), price: 0, max: 1 });
  const items = Array.from({ length: between(2, 4) }, (_, n) => ({
    id: `s${n}`,
    demand: amounts(2, 11),
    count: between(1, 3),
    ...(between(0, 3) === 0 ? { maxPerBin: between(1, 2) } : {}),
    ...(between(0, 3) === 0 ? { types: ['t0'] } : {}),
    ...(between(0, 2) === 0 ? { outside: between(4, 25) } : {}),
  }));
  return { id: `case-${seed}`, resources, types, items };
}

const cases = Array.from({ length: 40 }, (_, n) => smallCase(n + 1));

describe('packings against HiGHS', { skip: tool.skip }, () => {
  let folder;
  let answers;
  let optima;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'slipway-oracle-'));
    const file = join(folder, 'problem.json');
    writeFileSync(file, JSON.stringify({ instances: cases }));
    const fit = [
      'dist/cli.js',
      'fit',
      '--problem',
      file,
      '--time-limit',
      '0.3',
      '--format',
      'json',
    ];
    const run = (program, args) =>
      JSON.parse(execFileSync(program, args, { cwd: ROOT, encoding: 'utf8', timeout: 240_000 }));
    answers = run(process.execPath, fit).answers;
    optima = run(tool.path, [join('test', 'e2e', 'packing_oracle.py'), file]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const priceOf = ({ types, items }, { bins, outside = {} }) => {
    const price = new Map(types.map((type) => [type.name, type.price]));
    const exit = new Map(items.map((item) => [item.id, item.outside]));
    const paid = bins.reduce((sum, { type, count = 1 }) => sum + price.get(type) * count, 0);
    return Object.entries(outside).reduce((sum, [id, n]) => sum + n * exit.get(id), paid);
  };

  it('proves no bound above an optimum and finds no price below one', () => {
    for (const one of cases) {
      const [optimum, isProven] = optima[one.id];
      assert.ok(isProven, `${one.id}: the solver came to no end`);
      const answer = answers[one.id];
      const value = priceOf(one, answer);
      assert.ok(
        answer.lowerBound <= optimum + TRACE,
        `${one.id}: ${answer.lowerBound} > ${optimum}`,
      );
      assert.ok(value >= optimum - TRACE, `${one.id}: ${value} < ${optimum}`);
    }
  });

  it('finds the optimum of every case of this size', () => {
    const missed = cases.filter((one) => priceOf(one, answers[one.id]) > optima[one.id][0] + TRACE);
    assert.deepEqual(
      missed.map(({ id }) => id),
      [],
    );
  });
});
