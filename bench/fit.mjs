#!/usr/bin/env node
/**
 * Measures the packing core on cases cut from full bins: how far above the best known price the answers are, how
 * far below it the proven bounds, and the time. `--long 10` searches each case again for so many seconds to know the best
 * price better, `--grid services` takes the cases that are not cut, of which nobody knows the best price: without `--long` only their bounds say something. Fails when an answer breaks a rule of its case or when the means pass the budgets.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

/** Budgets: mean and highest share above the best known price, mean share of the bound below it. */
const MEAN_ABOVE = 0.005;
const MOST_ABOVE = 0.04;
const MEAN_BELOW = 0.015;

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1' },
    long: { type: 'string', default: '0' },
    grid: { type: 'string', default: 'coarse' },
    tasks: { type: 'string', default: '50,150,500,2000,20000,100000' },
  },
});

const { cutCase, faultsOf, KINDS, pack, serviceCase } = await load();
const rows = (values.grid === 'services' ? serviceRecipes() : recipes()).map(measure);
print();

/** The source is TypeScript, which Node 20 cannot load as it is. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-fit-'));
  try {
    const entry = join(folder, 'entry.ts');
    const from = (path) => JSON.stringify(join(ROOT, path));
    writeFileSync(
      entry,
      `export { pack } from ${from('src/placement/pack/pack.ts')};
       export { cutCase } from ${from('test/placement/pack/cut-cases.ts')};
       export { KINDS, serviceCase } from ${from('test/placement/pack/service-cases.ts')};
       export { faultsOf } from ${from('test/placement/pack/check-answer.ts')};`,
    );
    const bundle = await rolldown({ cwd: ROOT, input: entry, platform: 'node' });
    const file = join(folder, 'fit.mjs');
    await bundle.write({ file, format: 'esm' });
    await bundle.close();
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function recipes() {
  const rules = [[], ['apart'], ['members', 'apart'], ['outside']];
  const all = [];
  for (const tasks of values.tasks.split(',').map(Number)) {
    for (const mix of ['one', 'family', 'many', 'running']) {
      for (const pieces of [3, 8]) {
        const n = all.length;
        const id = `${tasks} ${mix} ${values.grid} ${pieces}`;
        const shapes = tasks > 1000 ? 60 : 25;
        const resources = 1 + ((n + Math.floor(n / 6)) % 3);
        all.push({
          id,
          seed: 500 + n,
          tasks,
          resources,
          mix,
          grid: values.grid,
          pieces,
          shapes,
          rules: rules[n % 4],
        });
      }
    }
  }
  return all;
}

function serviceRecipes() {
  return values.tasks.split(',').flatMap((tasks) =>
    Object.keys(KINDS).map((kind) => ({
      id: `${tasks} ${kind}`,
      seed: 900 + (Number(tasks) % 97),
      tasks: Number(tasks),
      kind,
      rules: [],
    })),
  );
}

/** A case, and the price of a packing that is known before. */
function caseOf(recipe) {
  if (recipe.kind === undefined) return cutCase(recipe);
  return { problem: serviceCase(recipe), planted: Infinity };
}

function measure(recipe) {
  const { problem, planted } = caseOf(recipe);
  const start = performance.now();
  const answer = search(problem, Number(values.seconds), 1);
  const ms = performance.now() - start;
  const faults = faultsOf(problem, answer);
  if (faults.length > 0) throw new Error(`${recipe.id}: ${faults.join(', ')}`);
  const long = Number(values.long) > 0 ? search(problem, Number(values.long), 2).value : Infinity;
  const isPlantedLegal = !recipe.rules.includes('apart');
  const best = Math.min(answer.value, long, isPlantedLegal ? planted : Infinity);
  const above = best > 0 ? answer.value / best - 1 : 0;
  const below = best > 0 ? 1 - answer.lowerBound / best : 0;
  return { recipe, above, below, ms };
}

function search(problem, seconds, seed) {
  return pack(problem, { seed, timeLimitMs: seconds * 1000, nowMs: () => performance.now() });
}

function print() {
  const percent = (share) => `${(100 * share).toFixed(2)} %`.padStart(9);
  for (const { recipe, above, below, ms } of rows) {
    const what =
      `${recipe.id} ${recipe.resources ?? ''}${recipe.resources ? 'D' : ''} ${recipe.rules.join('+')}`.padEnd(
        44,
      );
    process.stdout.write(
      `${what}${percent(above)}${percent(below)}${ms.toFixed(0).padStart(7)} ms\n`,
    );
  }
  const mean = (name) => rows.reduce((sum, row) => sum + row[name], 0) / rows.length;
  const most = Math.max(...rows.map(({ above }) => above));
  process.stdout.write(
    `mean above the best known   ${percent(mean('above'))}  budget ${percent(MEAN_ABOVE)}\n`,
  );
  process.stdout.write(
    `most above the best known   ${percent(most)}  budget ${percent(MOST_ABOVE)}\n`,
  );
  process.stdout.write(
    `mean of the bound below it  ${percent(mean('below'))}  budget ${percent(MEAN_BELOW)}\n`,
  );
  const isOver = mean('above') > MEAN_ABOVE || most > MOST_ABOVE || mean('below') > MEAN_BELOW;
  if (isOver) process.exitCode = 1;
}
