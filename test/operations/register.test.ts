import { createRecord } from '../../src/operations/record.ts';
import { register } from '../../src/operations/register.ts';
import { memoryPorts } from './memory-ports.ts';

test('register puts the image in and registers once', async () => {
  const registered: unknown[] = [];
  const ports = memoryPorts({
    ecs: {
      registerTaskDefinition: async (definition) => {
        registered.push(definition.containerDefinitions[0]?.image);
        return { arn: 'arn:web:2', family: 'web', revision: 2 };
      },
    },
  });
  const inputs = {
    operation: 'register' as const,
    taskDefinition: 'td.json',
    cluster: 'default',
    ifUnchanged: 'register' as const,
    image: 'example/app:2',
    mock: false,
    speed: 60,
    maxRetries: 3,
    format: 'text' as const,
  };
  expect((await register(inputs, ports, createRecord())).cause).toBe('Registered web:2.');
  expect(registered).toEqual(['example/app:2']);
});
