import { readFileSync } from 'node:fs';
import { checkDocument } from '../../src/task-definition/check.ts';
import { brief, documentOf, documentOfValue, GOOD } from './documents.ts';

const container = GOOD.containerDefinitions[0];

async function check(value: unknown) {
  return checkDocument(await documentOfValue(value));
}

describe('checking a definition', () => {
  it('has nothing to say about a good one', async () => {
    expect(await check(GOOD)).toEqual([]);
  });

  it('has nothing to say about the example of the documentation', async () => {
    const document = await documentOf(readFileSync('examples/web/task-definition.json', 'utf8'));
    expect(await checkDocument(document)).toEqual([]);
  });

  it('gives every finding its place, in the order of the file', async () => {
    const text = [
      '{',
      '  "famly": "web",',
      '  "revision": 3,',
      '  "cpu": 256,',
      '  "networkMode": "awsvpn",',
      '  "containerDefinitions": [',
      '    { "name": "web", "image": "a", "memory": "128", "essential": "true", "user": null }',
      '  ]',
      '}',
    ].join('\n');
    const findings = await checkDocument(await documentOf(text));
    expect(findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
      '1:1 missing-field',
      '2:3 unknown-field',
      '3:3 read-only-field',
      '4:10 number-for-text',
      '5:18 bad-value',
      '7:46 text-for-number',
      '7:66 wrong-type',
      '7:74 null-member',
    ]);
  });

  it('looks at good practice only when a group is asked for', async () => {
    const document = await documentOfValue({ ...GOOD, taskRoleArn: 'a', executionRoleArn: 'a' });
    const rules = async (groups: readonly string[]) =>
      (await checkDocument(document, { groups })).map(({ rule }) => rule);
    expect(await rules([])).toEqual([]);
    expect(await rules(['security'])).toContain('shared-role');
    expect(await rules(['security'])).not.toContain('no-log-configuration');
    expect(await rules(['reliability', 'cost'])).toContain('no-log-configuration');
  });

  it('makes errors of swapped numbers and texts when it is strict', async () => {
    const document = await documentOfValue({
      ...GOOD,
      cpu: 256,
      containerDefinitions: [{ ...container, memory: '128' }],
    });
    expect(brief(await checkDocument(document))).toEqual([
      'warning text-for-number /containerDefinitions/0/memory',
      'warning number-for-text /cpu',
    ]);
    expect(brief(await checkDocument(document, { strict: true }))).toEqual([
      'error text-for-number /containerDefinitions/0/memory',
      'error number-for-text /cpu',
    ]);
  });

  it('says of a template in a list of allowed values that it is a template', async () => {
    const document = await documentOfValue({ ...GOOD, networkMode: '{{ mode }}' });
    expect(brief(await checkDocument(document))).toEqual([
      'error template-placeholder /networkMode',
    ]);
  });

  it('points at the container for what is missing in it', async () => {
    const [finding] = await check({
      family: 'a',
      containerDefinitions: [{ image: 'b', memory: 4 }],
    });
    expect(finding).toMatchObject({ rule: 'missing-field', line: 4, column: 5 });
  });

  it('says each thing once, also where the schema has alternatives', async () => {
    const sharing = { type: 'GPU', sharingStrategy: { nvidiaMps: { memory: 'x' } } };
    const value = {
      ...GOOD,
      containerDefinitions: [{ ...container, resourceRequirements: [sharing] }],
    };
    expect(brief(await check(value))).toEqual([
      'error wrong-type /containerDefinitions/0/resourceRequirements/0/sharingStrategy/nvidiaMps/memory',
    ]);
  });

  it.each([
    ['$schema', './schema/task-definition.schema.json'],
    ['x-slipway-owner', { team: 'a' }],
  ])('takes %s at the top level', async (name, value) => {
    expect(await check({ [name]: value, ...GOOD })).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', ''])(
    'calls the field %j unknown',
    async (name) => {
      const text = JSON.stringify({ placeholder: 1, ...GOOD }).replace('placeholder', name);
      expect(brief(await checkDocument(await documentOf(text)))).toEqual([
        `error unknown-field /${name}`,
      ]);
    },
  );
});
