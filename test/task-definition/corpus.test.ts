import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkDocument } from '../../src/task-definition/check.ts';
import type { JsonObject } from '../../src/task-definition/definition.ts';
import { editDefinition } from '../../src/task-definition/edit-definition.ts';
import type { Finding } from '../../src/task-definition/finding.ts';
import { readablePath } from '../../src/task-definition/json-pointer.ts';
import { type Loaded, loadDocument, loadText } from '../../src/task-definition/load.ts';
import { toDefinition } from '../../src/task-definition/to-definition.ts';
import { mutationsOf } from './mutations.ts';

const CORPUS = '../shared/corpus';
const LABELS = `${CORPUS}/labels.json`;

interface CrossField {
  readonly rule: string;
  readonly where: string;
  readonly confidence: string;
}

interface Label {
  readonly file: string;
  readonly shape: string;
  readonly verdict: string;
  readonly structural: 'ok' | 'not parsed' | readonly string[];
  readonly crossField: readonly CrossField[];
}

/** Findings about names and types of members, which the structural judge of the corpus looks at too. */
const SHAPE_RULES = new Set([
  'unknown-field',
  'missing-field',
  'wrong-type',
  'null-member',
  'number-for-text',
  'text-for-number',
  'no-family',
  'empty-tag-key',
]);

/** Our rules by the names that the labels have for them, where both mean the same. */
const LABELLED_RULES: readonly (readonly [string, string])[] = [
  ['memory-missing', 'no-memory'],
  ['container-image-missing', 'no-image'],
  ['tags-empty', 'empty-tags'],
  ['awsvpc-host-port', 'awsvpc-host-port'],
  ['unknown-volume', 'unknown-volume'],
  ['duplicate-container', 'duplicate-container'],
  ['firelens-missing', 'firelens-missing'],
  ['efs-access-point-root', 'efs-access-point-root'],
  ['efs-transit-encryption', 'efs-transit-encryption'],
  ['ephemeral-storage-range', 'ephemeral-storage-size'],
  ['none-mode-ports', 'none-mode-ports'],
  ['secret-and-environment', 'secret-and-variable'],
  ['volume-kinds', 'volume-kinds'],
];

/** Rules that judge more than the labels do, each with the file that breaks them although its label is clean. */
const JUDGED_HARDER: readonly string[] = [
  // An environment file by its s3:// address, where the API reference asks for the ARN.
  'environment-file 151-interactify-jenkins-task-definition.json',
];

const isThere = existsSync(LABELS);
const labels: readonly Label[] = isThere
  ? JSON.parse(readFileSync(LABELS, 'utf8'))['task-definitions']
  : [];
const suite = isThere ? describe : describe.skip;

function load(file: string): Promise<Loaded> {
  return loadDocument({ file, bytes: readFileSync(`${CORPUS}/task-definitions/${file}`) });
}

async function checked(file: string): Promise<readonly Finding[]> {
  const loaded = await load(file);
  return loaded.kind === 'failed' ? loaded.findings : checkDocument(loaded.document);
}

/** True when a path is the place that a label names, or lies in it. */
function isAt(path: string, where: string): boolean {
  return path === where || path.startsWith(`${where}.`) || path.startsWith(`${where}[`);
}

/** The path that a line of the structural judge is about. */
function pathsOf(line: string): readonly string[] {
  const unknown = /^Unknown parameter in (\S+): "([^"]+)"/.exec(line);
  const missing = /^Missing required parameter in (\S+): "([^"]+)"/.exec(line);
  const [, parent, name] = unknown ?? missing ?? [];
  if (parent !== undefined) return [parent === 'input' ? `${name}` : `${parent}.${name}`];
  return [/for parameter ([^,]+),/.exec(line)?.[1] ?? ''];
}

// Skipped with this name where the public definitions are not at hand.
suite('task definitions that people really wrote (../shared/corpus)', () => {
  const parsed = labels.filter(({ structural }) => structural !== 'not parsed');
  const complete = parsed.filter(({ shape }) => shape !== 'bare-containers');
  const right = complete.filter(({ structural }) => structural === 'ok');
  const wrong = complete.filter(({ structural }) => structural !== 'ok');

  it('are many enough to judge by', () => {
    expect([right.length > 140, wrong.length > 25]).toEqual([true, true]);
  });

  it.each(right.map(({ file }) => file))('%s has no error of shape', async (file) => {
    const errors = (await checked(file)).filter(
      ({ rule, severity }) => severity === 'error' && SHAPE_RULES.has(rule) && rule !== 'no-family',
    );
    expect(errors).toEqual([]);
  });

  it.each(wrong.map(({ file, structural }) => [file, structural] as const))(
    '%s is found to be wrong where the structural judge says so',
    async (file, structural) => {
      const judged = [structural].flat().flatMap(pathsOf);
      const found = (await checked(file)).filter(({ rule }) => SHAPE_RULES.has(rule));
      expect(found.filter(({ pointer }) => judged.includes(readablePath(pointer)))).not.toEqual([]);
    },
  );

  it.each(
    labels
      .filter(({ structural, shape }) => structural === 'not parsed' || shape === 'bare-containers')
      .map(({ file }) => file),
  )('%s is refused with a place', async (file) => {
    const loaded = await load(file);
    expect(loaded).toMatchObject({ kind: 'failed', findings: [{ severity: 'error' }] });
    expect(loaded.findings[0]?.line).toBeGreaterThan(0);
  });

  it.each(LABELLED_RULES)('break the rule %s exactly where %s says so', async (labelled, rule) => {
    const expected = complete.filter(({ crossField }) =>
      crossField.some((one) => one.rule === labelled && one.confidence === 'high'),
    );
    const found: string[] = [];
    for (const { file } of complete) {
      if ((await checked(file)).some((one) => one.rule === rule)) found.push(file);
    }
    expect(found).toEqual(expected.map(({ file }) => file));
  });

  const labelled = complete.flatMap(({ file, crossField }) =>
    crossField.map((one) => ({ file, ...one })),
  );

  it('have labels of high confidence enough to judge by', () => {
    expect(labelled.filter(({ confidence }) => confidence === 'high').length).toBeGreaterThan(100);
  });

  it.each(
    labelled
      .filter(({ confidence }) => confidence !== 'low')
      .map(({ file, rule, where, confidence }) => [file, rule, where, confidence] as const),
  )('%s breaks %s at %s (%s)', async (file, _rule, where) => {
    const paths = (await checked(file)).map(({ pointer }) => readablePath(pointer));
    expect(paths.filter((path) => isAt(path, where))).not.toEqual([]);
  });

  it('have no error when their label is clean, but where we judge harder', async () => {
    const found: string[] = [];
    for (const { file } of right.filter(({ verdict }) => verdict === 'clean')) {
      const errors = (await checked(file)).filter(({ severity }) => severity === 'error');
      found.push(...errors.map(({ rule }) => `${rule} ${file}`));
    }
    expect(found).toEqual(JUDGED_HARDER);
  });

  it('are told to be templates, and nothing else, when their label says template', async () => {
    const found = new Set<string>();
    for (const { file } of right.filter(({ verdict }) => verdict === 'template')) {
      for (const { severity, rule } of await checked(file))
        if (severity === 'error') found.add(rule);
    }
    expect([...found]).toEqual(['template-placeholder']);
  });

  it('can be looked at for good practice too', async () => {
    const groups = ['security', 'cost', 'reliability'];
    let practices = 0;
    for (const { file } of complete) {
      const loaded = await load(file);
      if (loaded.kind === 'failed') throw new Error(file);
      const found = await checkDocument(loaded.document, { groups });
      practices += found.filter(({ rule }) => rule === 'image-latest').length;
    }
    expect(practices).toBeGreaterThan(30);
  });

  it('never break the check when they are changed, and stay the same when written and read', async () => {
    const values: JsonObject[] = [];
    for (const { file } of complete) {
      const loaded = await load(file);
      if (loaded.kind === 'loaded') values.push(loaded.document.value);
    }
    const groups = ['security', 'cost', 'reliability'];
    await fc.assert(
      fc.asyncProperty(mutationsOf(fc.constantFrom(...values)), async (value) => {
        const loaded = await loadText({ file: 'td.json', text: JSON.stringify(value) });
        if (loaded.kind === 'failed') return;
        await checkDocument(loaded.document, { groups });
        const sent = toDefinition(loaded.document);
        const again = await loadText({ file: 'td.json', text: JSON.stringify(sent) });
        if (again.kind === 'loaded') expect(toDefinition(again.document)).toEqual(sent);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  }, 60_000);

  it('take a new image with every other character as it was', async () => {
    const image = 'registry.example.com/new/app:2';
    let edits = 0;
    for (const { file } of complete) {
      const loaded = await load(file);
      if (loaded.kind === 'failed') throw new Error(file);
      const name = nameOfFirst(loaded);
      const edit = name === '' ? { image } : { image, containerName: [name] };
      const once = await editDefinition(loaded.document, edit);
      if (once.kind === 'failed') {
        expect(once.code).toBe('container-ambiguous');
        continue;
      }
      edits += 1;
      const twice = await editDefinition(once.document, edit);
      expect(twice).toEqual({ kind: 'edited', document: once.document });
      expect(changedPart(loaded.document.text, once.document.text)).toContain('new/app');
      expect(JSON.stringify(toDefinition(once.document))).toContain(image);
    }
    expect(edits).toBeGreaterThan(170);
  });
});

function nameOfFirst(loaded: Loaded): string {
  const containers = loaded.kind === 'loaded' ? loaded.document.value.containerDefinitions : [];
  const first = Array.isArray(containers) ? containers[0] : undefined;
  return String(first?.name ?? '');
}

/** What is left of `after` when the beginning and the end that it shares with `before` are taken off. */
function changedPart(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const part = after.slice(start, after.length - end);
  expect(part.length).toBeLessThan(120);
  return after.slice(Math.max(0, start - 40), after.length - end + 40);
}
