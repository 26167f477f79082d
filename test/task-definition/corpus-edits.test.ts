import { existsSync, readFileSync } from 'node:fs';
import { applyChanges } from '../../src/task-definition/apply-changes.ts';
import { canonicalDefinition } from '../../src/task-definition/canonical.ts';
import { diffDefinitions } from '../../src/task-definition/diff.ts';
import type { Document } from '../../src/task-definition/document.ts';
import { editDefinition } from '../../src/task-definition/edit-definition.ts';
import { loadDocument } from '../../src/task-definition/load.ts';
import { mergeChanges } from '../../src/task-definition/merge.ts';
import { containersOf } from '../../src/task-definition/reader.ts';

const CORPUS = '../shared/corpus';
const LABELS = `${CORPUS}/labels.json`;

/** Every definition of the corpus that can be read. */
async function documents(): Promise<readonly Document[]> {
  const labels: readonly { readonly file: string }[] = JSON.parse(readFileSync(LABELS, 'utf8'))[
    'task-definitions'
  ];
  const found: Document[] = [];
  for (const { file } of labels) {
    const loaded = await loadDocument({
      file,
      bytes: readFileSync(`${CORPUS}/task-definitions/${file}`),
    });
    if (loaded.kind === 'loaded') found.push(loaded.document);
  }
  return found;
}

const EDITS = {
  environmentVariables: [{ name: 'SLIPWAY_TEST', value: 'a=b' }],
  secrets: [{ name: 'SLIPWAY_SECRET', value: 'arn:x' }],
  dockerLabels: [{ name: 'slipway', value: 'true' }],
  command: ['sh', '-c', 'a b'],
  tags: [{ name: 'slipway', value: '1' }],
  logConfigurationLogDriver: 'awslogs',
  cpu: '256',
};

(existsSync(LABELS) ? describe : describe.skip)('the definitions of the corpus', () => {
  let all: readonly Document[] = [];
  beforeAll(async () => {
    all = await documents();
  });

  it('are many', () => {
    expect(all.length).toBeGreaterThan(150);
  });

  it('do not differ from themselves, and have one canonical form', () => {
    for (const { value } of all) {
      expect(diffDefinitions(value, value)).toEqual([]);
      const canonical = canonicalDefinition(value);
      expect(canonicalDefinition(canonical)).toEqual(canonical);
      expect(diffDefinitions(value, canonical)).toEqual([]);
    }
  });

  it('laid over themselves are themselves', () => {
    for (const { value } of all) {
      const isPlain = !JSON.stringify(value).includes('null');
      if (isPlain)
        expect({ family: value.family, changes: mergeChanges(value, value) }).toEqual({
          family: value.family,
          changes: [],
        });
    }
  });

  it('take every edit once, and leave the other containers as they are written', async () => {
    let edited = 0;
    for (const document of all) {
      const [first] = containersOf(document.value);
      const name = first?.value.name;
      const edits = typeof name === 'string' ? { ...EDITS, containerName: [name] } : EDITS;
      const once = await editDefinition(document, edits);
      if (once.kind === 'failed') continue;
      edited += 1;
      expect(await editDefinition(once.document, edits)).toEqual(once);
      expect(await applyChanges(once.document, [])).toBe(once.document);
      for (const { pointer } of containersOf(document.value).slice(1)) {
        const span = document.span(pointer);
        expect(once.document.text).toContain(document.text.slice(span?.start, span?.end).trimEnd());
      }
    }
    expect(edited).toBeGreaterThan(150);
  }, 60_000);
});
