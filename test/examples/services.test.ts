import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readAction } from '../../src/inputs/from-action.ts';
import { checkServiceDefinition } from '../../src/service-definition/check-service.ts';
import { loadServiceDefinition } from '../../src/service-definition/load-service.ts';
import { commandsOf, runExample } from './run-example.ts';

const DOCUMENT = readFileSync('docs/services.md', 'utf8');
const WORKFLOW = readFileSync('examples/service/workflow.yml', 'utf8');
const [check = '', plan = '', deploy = '', ...others] = commandsOf(DOCUMENT);
const [, TARGET_GROUP = ''] = /TARGET_GROUP=(\S+)/.exec(DOCUMENT) ?? [];
const SNIPPETS = [...DOCUMENT.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

const from = process.cwd();
beforeAll(() => process.chdir('examples/service'));
afterAll(() => process.chdir(from));

test('both files are valid, and there are no other commands', async () => {
  const { result } = await runExample(check, { TARGET_GROUP });
  expect(result).toMatchObject({ outcome: 'succeeded', exitCode: 0 });
  expect(others).toEqual([]);
});

test('without its variable the service is refused on the line that names it', async () => {
  const { result, lines } = await runExample(check);
  expect(result).toMatchObject({ outcome: 'failed', exitCode: 2 });
  expect(lines.join('\n')).toMatch(/service-definition\.yaml:\d+:\d+: .*TARGET_GROUP/);
});

test('the plan says that the service would be made, and finds all that it needs', async () => {
  const { result, lines } = await runExample(plan, { TARGET_GROUP });
  expect(result).toMatchObject({
    outcome: 'succeeded',
    cause: expect.stringContaining('would make the service shop'),
  });
  expect(lines.join('\n')).not.toMatch(/target group .* is not there/i);
});

test('the deploy makes the service and its scaling', async () => {
  const { result, lines } = await runExample(deploy, { TARGET_GROUP });
  expect(result).toMatchObject({ outcome: 'succeeded', exitCode: 0 });
  expect(result.facts.counts).toMatchObject({ desired: 2, running: 2 });
  expect(lines).toContain('created service shop in cluster production');
  expect(lines).toContain('shop scales between 2 and 10');
});

test('the steps of the workflow and of the document are taken without a warning', () => {
  const steps = [
    ...parse(WORKFLOW).jobs.deploy.steps.filter(({ uses = '' }) => uses.startsWith('slipway/')),
    ...parse(SNIPPETS[0] ?? ''),
  ];
  expect(steps).toHaveLength(2);
  for (const step of steps) {
    const inputs = Object.entries(step.with).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      String(value),
    ]);
    expect(readAction(Object.fromEntries(inputs))).toMatchObject({ kind: 'run', warnings: [] });
  }
});

test('the service of the document is valid', async () => {
  const bytes = new TextEncoder().encode(SNIPPETS[1]);
  const loaded = await loadServiceDefinition({ file: 'service.yaml', bytes });
  if (loaded.kind === 'failed') throw new Error('not loaded');
  const findings = await checkServiceDefinition(loaded.document);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
