import { createRecord } from '../../src/operations/record.ts';
import { revisionFor } from '../../src/operations/revision-for.ts';
import { documentOf } from '../task-definition/documents.ts';
import { DEFINITION, memoryPorts, REGISTERED } from './memory-ports.ts';

const spelledOut = { ...REGISTERED.definition, volumes: [], status: 'ACTIVE' };

test.each([
  ['a new text', 'register', REGISTERED, ['registerTaskDefinition'], false],
  ['the same text when it may be reused', 'reuse', REGISTERED, ['describeTaskDefinition'], true],
  [
    'the same with defaults spelled out',
    'reuse',
    { ...REGISTERED, definition: spelledOut },
    ['describeTaskDefinition'],
    true,
  ],
  [
    'another text',
    'reuse',
    { ...REGISTERED, definition: { family: 'web' } },
    ['describeTaskDefinition', 'registerTaskDefinition'],
    false,
  ],
  [
    'a family that is not there',
    'reuse',
    undefined,
    ['describeTaskDefinition', 'registerTaskDefinition'],
    false,
  ],
] as const)('%s, with if-unchanged %s', async (_name, ifUnchanged, latest, calls, isReused) => {
  const ports = memoryPorts({ ecs: { describeTaskDefinition: async () => latest } });
  const record = createRecord();
  const prepared = { document: await documentOf(DEFINITION) };
  const chosen = await revisionFor(prepared, ifUnchanged, { ports, record });
  expect(ports.calls).toEqual(calls);
  expect(chosen.isReused).toBe(isReused);
  expect(record.facts().taskDefinitionArn).toBe(chosen.revision.arn);
  expect(ports.outputValues.get('task-definition-arn')).toBe(isReused ? 'web:1' : 'arn:web:2');
});

test('a revision that was read and not changed is used as it is', async () => {
  const ports = memoryPorts();
  const prepared = { document: await documentOf(DEFINITION), registered: REGISTERED };
  const chosen = await revisionFor(prepared, 'register', { ports, record: createRecord() });
  expect(chosen).toEqual({ revision: REGISTERED, isReused: true });
  expect(ports.calls).toEqual([]);
});
