import { diff } from '../../src/operations/diff.ts';
import { createRecord } from '../../src/operations/record.ts';
import { DEFINITION, type MemoryPorts, memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'diff' as const,
  taskDefinition: 'td.json',
  cluster: 'c',
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

async function run(over: object, ports: MemoryPorts = memoryPorts()) {
  const record = createRecord();
  const conclusion = await diff({ ...INPUTS, ...over }, ports, record);
  return { ...conclusion, facts: record.facts().diff };
}

const OTHER = { files: { 'td.json': DEFINITION, 'b.json': DEFINITION.replace('128', '256') } };

test.each([
  ['what the service runs', { service: 'web' }, ['describeService', 'describeTaskDefinition']],
  ['the latest revision of the family', {}, ['describeTaskDefinition']],
  ['another revision', { against: 'web:1' }, ['describeTaskDefinition']],
  ['a file', { against: 'td.json' }, []],
])('compares with %s', async (_name, over, calls) => {
  const ports = memoryPorts();
  const { outcome, facts } = await run(over, ports);
  expect(ports.calls).toEqual(calls);
  expect([outcome, facts?.differences]).toEqual(['unchanged', []]);
});

test.each([
  [{}, 'succeeded'],
  [{ exitCode: false }, 'succeeded'],
  [{ exitCode: true }, 'failed'],
])('a difference with %j ends as %s', async (over, expected) => {
  const { outcome, cause, facts } = await run({ against: 'b.json', ...over }, memoryPorts(OTHER));
  expect(outcome).toBe(expected);
  expect(cause).toContain('1 difference');
  expect(facts).toEqual({
    before: 'b.json',
    after: 'td.json',
    differences: [
      { path: 'containerDefinitions[web].memory', kind: 'changed', before: 256, after: 128 },
    ],
  });
});

test('the edits of the run are part of what is compared', async () => {
  const { facts } = await run({ against: 'td.json', image: 'example/app:2' });
  expect(facts?.differences).toMatchObject([{ after: 'example/app:2' }]);
});
