#!/usr/bin/env node
/**
 * Judges the check by public task definitions: a table of what was found where their labels say that something
 * is wrong, and 100,000 seeded mutations that must neither break the check nor change by being written and read.
 *   node bench/corpus.mjs [mutations] [seed]
 */
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { mutated, randomOf } from './mutate.mjs';
import { taskDefinitionRoom } from './task-definition-room.mjs';

const CORPUS = new URL('../../shared/corpus/', import.meta.url);
const GROUPS = ['security', 'cost', 'reliability'];
const [mutations = 100_000, seed = 20261122] = process.argv.slice(2).map(Number);

const room = await taskDefinitionRoom();
const judged = existsSync(new URL('labels.json', CORPUS)) ? await judgeCorpus() : [];
if (judged.length === 0) process.stdout.write('The public definitions are not at hand.\n');
await mutate(judged.length > 0 ? judged : [{ value: { family: 'a', containerDefinitions: [{}] } }]);

async function judgeCorpus() {
  const labels = JSON.parse(readFileSync(new URL('labels.json', CORPUS), 'utf8'))[
    'task-definitions'
  ];
  const rows = await Promise.all(labels.map(judge));
  printVerdicts(rows);
  printLabels(rows);
  return rows.filter(({ value }) => value !== undefined);
}

async function judge(label) {
  const bytes = readFileSync(new URL(`task-definitions/${label.file}`, CORPUS));
  const loaded = await room.loadDocument({ file: label.file, bytes });
  if (loaded.kind === 'failed') return { label, findings: loaded.findings, failed: true };
  const findings = await room.checkDocument(loaded.document);
  return { label, findings, failed: false, value: loaded.document.value };
}

/** How the verdict of a label goes with what the check says of the whole file. */
function printVerdicts(rows) {
  const saidOf = ({ findings, failed }) => {
    if (failed) return 'unreadable';
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return 'no error';
    return errors.every(({ rule }) => rule === 'template-placeholder') ? 'template' : 'error';
  };
  const columns = ['no error', 'template', 'error', 'unreadable'];
  const verdicts = ['clean', 'template', 'crossField', 'structural', 'unparseable'];
  print(['label', ...columns]);
  for (const verdict of verdicts) {
    const said = rows.filter(({ label }) => label.verdict === verdict).map(saidOf);
    print([verdict, ...columns.map((column) => said.filter((one) => one === column).length)]);
  }
  process.stdout.write('\n');
}

/** Rule by rule of the labels: found at its place or missed. A miss of high confidence fails the bench. */
function printLabels(rows) {
  const counts = new Map();
  for (const { label, findings } of rows) {
    const paths = findings.map(({ pointer }) => room.readablePath(pointer));
    for (const { rule, where, confidence } of label.crossField) {
      const isFound = paths.some(
        (path) => path.startsWith(where) && /^(?:$|[.[])/.test(path.slice(where.length)),
      );
      const count = counts.get(`${rule} (${confidence})`) ?? { found: 0, missed: 0 };
      count[isFound ? 'found' : 'missed'] += 1;
      counts.set(`${rule} (${confidence})`, count);
      if (!isFound && confidence === 'high') process.exitCode = 1;
    }
  }
  print(['label', 'found', 'missed']);
  for (const [name, { found, missed }] of [...counts].sort()) print([name, found, missed]);
  process.stdout.write('\n');
}

function print([first, ...cells]) {
  process.stdout.write(
    `${first.padEnd(44)}${cells.map((one) => String(one).padStart(11)).join('')}\n`,
  );
}

async function mutate(bases) {
  const random = randomOf(seed);
  const start = performance.now();
  let slowest = 0;
  let refused = 0;
  for (let index = 0; index < mutations; index += 1) {
    const whole = JSON.stringify(mutated(random.pick(bases).value, random), undefined, 1);
    // Every fifth text is cut off somewhere as well.
    const text = random.below(5) > 0 ? whole : whole.slice(0, random.below(whole.length));
    const began = performance.now();
    if (!(await isStable(text))) refused += 1;
    slowest = Math.max(slowest, performance.now() - began);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${mutations} mutations of seed ${seed}: none crashed, ${refused} refused, ${seconds} s, slowest ${slowest.toFixed(0)} ms\n`,
  );
}

/** Loads, checks, writes and reads again; @returns false for what cannot be read */
async function isStable(text) {
  try {
    const loaded = await room.loadText({ file: 'a.json', text });
    if (loaded.kind === 'failed') return false;
    await room.checkDocument(loaded.document, { groups: GROUPS });
    const sent = room.toDefinition(loaded.document);
    const again = await room.loadText({ file: 'a.json', text: JSON.stringify(sent) });
    if (again.kind === 'failed' || isDeepStrictEqual(room.toDefinition(again.document), sent))
      return true;
    throw new Error('it changes by being written and read');
  } catch (error) {
    process.stdout.write(`a mutation fails:\n${text}\n`);
    throw error;
  }
}
