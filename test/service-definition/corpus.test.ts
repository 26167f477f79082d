import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkServiceDefinition } from '../../src/service-definition/check-service.ts';
import { loadServiceDefinition } from '../../src/service-definition/load-service.ts';
import type { Finding } from '../../src/task-definition/finding.ts';

const FOLDER = '../shared/corpus/services';
const LABELS = '../shared/corpus/labels.json';
const isThere = existsSync(FOLDER) && existsSync(LABELS);
const FILES = isThere ? readdirSync(FOLDER) : [];

interface Label {
  readonly structural?: 'ok' | 'not parsed' | readonly string[];
  readonly parse: string;
  readonly crossField?: readonly { readonly rule: string; readonly confidence: string }[];
}

/** The rule of ours that says what a label says. Empty tags are put right, so they are a note. */
const RULE_OF: Readonly<Record<string, string>> = {
  'launch-type-and-capacity-provider': 'service-launch-type-and-providers',
  'tags-empty': 'empty-tags',
};

function labelOf(file: string): Label {
  const labels: readonly (Label & { file: string })[] = JSON.parse(
    readFileSync(LABELS, 'utf8'),
  ).services;
  const found = labels.find((one) => one.file === file);
  if (found === undefined) throw new Error(`${file} has no label`);
  return found;
}

async function findingsOf(file: string): Promise<readonly Finding[]> {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  const loaded = await loadServiceDefinition({ file, bytes });
  if (loaded.kind === 'failed') return loaded.findings;
  return [...loaded.findings, ...(await checkServiceDefinition(loaded.document))];
}

if (!isThere) test.skip('there is no corpus beside the project', () => undefined);

test.each(FILES)('%s is judged as its label says', async (file) => {
  const { structural, parse, crossField = [] } = labelOf(file);
  const findings = await findingsOf(file);
  const rules = findings.map(({ rule }) => rule);
  for (const { rule, confidence } of crossField) {
    if (confidence !== 'low') expect(rules).toContain(RULE_OF[rule] ?? rule);
  }
  const wrong = Array.isArray(structural) ? structural.filter(isWrong) : [];
  const certain = crossField.filter((one) => one.confidence !== 'low' && one.rule !== 'tags-empty');
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (parse === 'ok' && wrong.length === 0 && certain.length === 0) {
    expect(errors).toEqual([]);
  } else {
    expect(errors.length).toBeGreaterThan(0);
  }
  for (const { line, column } of findings) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
});

/** What only AWS sets, null, and alarms that are off without names are put right before they are sent. */
function isWrong(line: string): boolean {
  return !/"platformFamily"|NoneType|alarms: "alarmNames"/.test(line);
}
