// biome-ignore-all lint/suspicious/noTemplateCurlyInString: such texts are what is tested.
import { applyChanges } from '../../src/task-definition/apply-changes.ts';
import { substitute } from '../../src/task-definition/substitute.ts';
import { documentOf } from './documents.ts';

const VARIABLES = {
  TAG: '1.2',
  EMPTY: '',
  QUOTE: '", "privileged": true, "x": "',
  AWS_SECRET_ACCESS_KEY: 'k',
};

async function family(text: string): Promise<unknown> {
  const document = await documentOf(JSON.stringify({ family: text }));
  const { changes, findings } = substitute(document, VARIABLES);
  expect(findings).toEqual([]);
  const changed = await applyChanges(document, changes);
  expect(Object.keys(changed.value)).toEqual(['family']);
  return changed.value.family;
}

test.each([
  ['app:${TAG}', 'app:1.2'],
  ['${TAG}-${TAG}', '1.2-1.2'],
  ['${EMPTY}', ''],
  ['${EMPTY:-d}', 'd'],
  ['${NONE:-a b}', 'a b'],
  ['${NONE:-}', ''],
  ['${QUOTE}', '", "privileged": true, "x": "'],
  ['app:{{ must_env `TAG` }}', 'app:1.2'],
  ['{{must_env "TAG"}}-{{- env `NONE` `x y` -}}', '1.2-x y'],
  ['{{ env `TAG` `d` }}{{ env `EMPTY` `d` }}', '1.2d'],
  ['{{ tfstate `x` }} {{ must_env TAG }}', '{{ tfstate `x` }} {{ must_env TAG }}'],
  ['$${TAG} $TAG ${1}', '${TAG} $TAG ${1}'],
])('%s becomes %j, and nothing around it changes', async (text, expected) => {
  expect(await family(text)).toBe(expected);
});

test.each([
  ['NONE', 'variable-missing'],
  ['AWS_SECRET_ACCESS_KEY', 'variable-forbidden'],
  ['constructor', 'variable-missing'],
])('%s is an error on its line', async (name, rule) => {
  const document = await documentOf(`{\n  "family": "a",\n  "cpu": "\${${name}}"\n}`);
  const { changes, findings } = substitute(document, VARIABLES);
  expect(changes).toEqual([]);
  expect(findings).toMatchObject([
    { rule, severity: 'error', pointer: '/cpu', line: 3, column: 10 },
  ]);
  expect(findings[0]?.message).toContain(name);
});
