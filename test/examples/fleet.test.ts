import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createNodeFiles } from '../../src/github/node-files.ts';
import { readCommandLine } from '../../src/inputs/from-argv.ts';
import { listServices } from '../../src/inputs/parse-services.ts';
import { run } from '../../src/wiring/run.ts';

const FILE = 'examples/fleet/services.yml';

async function runLine(words: readonly string[]) {
  const parsed = readCommandLine(words);
  if (parsed.kind === 'print' || parsed.inputs.operation === 'mock') throw new Error(words[0]);
  const silent = () => undefined;
  const outputs = new Map<string, string>();
  const result = await run(parsed.inputs, {
    log: { debug: silent, info: silent, warning: silent, error: silent },
    outputs: { set: (name, value) => void outputs.set(name, value), summary: silent },
    files: createNodeFiles({}),
    env: {},
  });
  return { result, outputs };
}

test('the services of the example are deployed to the mock', async () => {
  const { result, outputs } = await runLine([
    'deploy',
    '--services',
    FILE,
    '--mock',
    '--speed',
    '2000',
  ]);
  expect(result).toMatchObject({ outcome: 'succeeded', exitCode: 0 });
  const ends: { name: string; wave: number; outcome: string }[] = JSON.parse(
    outputs.get('services') ?? '',
  );
  expect(ends.map(({ name, wave, outcome }) => [name, wave, outcome])).toEqual([
    ['api', 1, 'succeeded'],
    ['jobs', 1, 'succeeded'],
    ['web', 2, 'succeeded'],
  ]);
}, 60_000);

test('the services of the example are one job of a matrix, since they need each other', async () => {
  const { outputs } = await runLine(['matrix', '--services', FILE]);
  const { include } = JSON.parse(outputs.get('matrix') ?? '');
  expect(include).toMatchObject([{ name: 'api, jobs, web', count: 3 }]);
});

test('the list of docs/fleet.md is one', () => {
  const texts = [...readFileSync('docs/fleet.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)];
  const list = texts.map(([, text = '']) => parse(text)).find((one) => 'defaults' in one);
  expect(listServices(list).map(({ name, wave }) => [name, wave])).toEqual([
    ['api', 1],
    ['front', 2],
    ['mail', 3],
  ]);
});
