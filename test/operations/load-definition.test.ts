import { loadDefinition, namesDefinition } from '../../src/operations/load-definition.ts';
import { createRecord } from '../../src/operations/record.ts';
import { memoryPorts, REGISTERED } from './memory-ports.ts';

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3';

test.each([
  [{ taskDefinitionArn: ARN, taskDefinitionFamily: 'other' }, ARN],
  [{ taskDefinitionFamily: 'web' }, 'web'],
  [{ taskDefinitionFamily: 'web', taskDefinitionRevision: 4 }, 'web:4'],
])('%j asks for %s', async (inputs, expected) => {
  const asked: string[] = [];
  const describeTaskDefinition = async (name: string) => {
    asked.push(name);
    return REGISTERED;
  };
  const ports = memoryPorts({ ecs: { describeTaskDefinition } });
  const { document, registered } = await loadDefinition(inputs, ports, createRecord());
  expect(asked).toEqual([expected]);
  expect(registered).toBe(REGISTERED);
  expect(Object.keys(document.value)).not.toContain('taskDefinitionArn');
  expect(namesDefinition(inputs)).toBe(true);
});

test('a file goes before all', async () => {
  const ports = memoryPorts();
  await loadDefinition(
    { taskDefinition: 'td.json', taskDefinitionArn: ARN },
    ports,
    createRecord(),
  );
  expect(ports.calls).toEqual([]);
});

test('no definition at all is an error', async () => {
  expect(namesDefinition({ taskDefinitionRevision: 1 })).toBe(false);
  await expect(loadDefinition({}, memoryPorts(), createRecord())).rejects.toMatchObject({
    code: 'input-missing',
  });
});

test('a text that cannot be read is told, and kept', async () => {
  const record = createRecord();
  const ports = memoryPorts({ files: { 'td.json': '{' } });
  await expect(loadDefinition({ taskDefinition: 'td.json' }, ports, record)).rejects.toMatchObject({
    code: 'definition-syntax',
  });
  expect(record.facts().files?.[0]?.findings).toHaveLength(1);
  expect(ports.lines).toHaveLength(1);
});
