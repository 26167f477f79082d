import { SlipwayError } from '../../src/errors.ts';
import { loadSource } from '../../src/operations/load-source.ts';
import { definitionSource } from '../../src/task-definition/definition-source.ts';
import { DEFINITION, memoryPorts, REGISTERED } from './memory-ports.ts';

const HERE = { cluster: 'c', service: 'web' };
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test.each([
  ['td.json', 'td.json', []],
  ['web:1', 'web:1', ['describeTaskDefinition']],
  ['web', 'web:1', ['describeTaskDefinition']],
  ['service:', 'web:1', ['describeService', 'describeTaskDefinition']],
  ['service:other', 'web:1', ['describeService', 'describeTaskDefinition']],
  ['s3://b/k.json', 's3://b/k.json', []],
  ['codecommit://r/main/td.json', 'codecommit://r/main/td.json', []],
])('%s is read as %s', async (text, file, calls) => {
  const ports = memoryPorts();
  const loaded = await loadSource(definitionSource(text), ports, HERE);
  expect(loaded.file).toBe(file);
  expect(JSON.parse(textOf(loaded.bytes))).toEqual(JSON.parse(DEFINITION));
  expect(ports.calls).toEqual(calls);
  expect(loaded.registered === REGISTERED).toBe(calls.length > 0);
});

test('a file goes before a family of its name', async () => {
  const ports = memoryPorts({ files: { web: DEFINITION } });
  expect((await loadSource(definitionSource('web'), ports, {})).file).toBe('web');
  expect(ports.calls).toEqual([]);
});

const nothing = { describeTaskDefinition: async () => undefined };

test.each([
  ['web:9', { ecs: nothing }, HERE, 'task-definition-not-found'],
  ['web', { ecs: nothing }, HERE, 'file-not-found'],
  ['no.json', {}, HERE, 'file-not-found'],
  ['service:', {}, { cluster: 'c' }, 'input-missing'],
  ['service:', { ecs: { describeService: async () => undefined } }, HERE, 'service-not-found'],
])('%s that is not there is told', async (text, given, here, code) => {
  const loading = loadSource(definitionSource(text), memoryPorts(given), here);
  await expect(loading).rejects.toMatchObject({ code });
  await expect(loading).rejects.toBeInstanceOf(SlipwayError);
});
