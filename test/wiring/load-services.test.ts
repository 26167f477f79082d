import { readCommandLine } from '../../src/inputs/from-argv.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { loadListed, withServices } from '../../src/wiring/load-services.ts';
import { memoryPorts } from '../operations/memory-ports.ts';

const LIST = '- service: api\n- service: web\n  needs: [api]\n';

function inputsOf(services: string): Inputs {
  const line = ['deploy', '--services', services, '--task-definition', 'td.json', '--cluster', 'c'];
  const parsed = readCommandLine(line);
  if (parsed.kind === 'print' || parsed.inputs.operation === 'mock') throw new Error(parsed.kind);
  return parsed.inputs;
}

async function itemsOf(services: string, files: { [path: string]: string } = {}) {
  const inputs = await withServices(
    inputsOf(services),
    memoryPorts({ files }).files,
    () => undefined,
  );
  if (inputs.operation !== 'deploy') throw new Error(inputs.operation);
  return inputs.fleet?.items?.map(({ name, wave, inputs: own }) => [name, wave, own.cluster]);
}

const EXPECTED = [
  ['api', 1, 'c'],
  ['web', 2, 'c'],
];

test.each([
  ['YAML in place', LIST, {}],
  ['JSON in place', '[{"service":"api"},{"service":"web","needs":["api"]}]', {}],
  ['a file', 'fleet.yml', { 'fleet.yml': LIST }],
  ['a file without an ending', 'lists/fleet', { 'lists/fleet': LIST }],
  ['an object in place', `services:\n${LIST}`, {}],
])('services are read from %s', async (_, services, files) => {
  expect(await itemsOf(services, files)).toEqual(EXPECTED);
});

test('a list that is no YAML is refused with its line', async () => {
  await expect(itemsOf('fleet.yml', { 'fleet.yml': '- service: a\n  - b: [\n' })).rejects.toThrow(
    /^The list of services in fleet.yml, line \d+ cannot be read/,
  );
});

test('a file that is not there is told', async () => {
  await expect(itemsOf('fleet.yml')).rejects.toMatchObject({ code: 'file-not-found' });
});

test('inputs of a service without effect are told with its name', async () => {
  const warnings: string[] = [];
  const inputs = inputsOf('- service: api\n  container-name: app\n');
  await withServices(inputs, memoryPorts().files, (line) => void warnings.push(line));
  expect(warnings).toEqual([expect.stringMatching(/^api: container-name is given without image/)]);
});

test('a single service stays as it is', async () => {
  const inputs = { ...inputsOf(LIST), fleet: undefined } as unknown as Inputs;
  expect(await withServices(inputs, memoryPorts().files, () => undefined)).toBe(inputs);
});

test('a service and a list of services exclude each other', () => {
  expect(() => readCommandLine(['deploy', '--services', LIST, '--service', 'web'])).toThrow(
    '--services and --service are both given',
  );
});

test('a matrix reads the same list', async () => {
  const listed = await loadListed(LIST, memoryPorts().files);
  expect(listed.map(({ name, wave }) => [name, wave])).toEqual([
    ['api', 1],
    ['web', 2],
  ]);
});
