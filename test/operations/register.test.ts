import { SlipwayError } from '../../src/errors.ts';
import { createRecord } from '../../src/operations/record.ts';
import { register } from '../../src/operations/register.ts';
import { memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'register' as const,
  taskDefinition: 'td.json',
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

const refused = (message: string) => new SlipwayError({ code: 'aws-refused', message, hint: '' });

describe('register', () => {
  test('registers once and names the revision', async () => {
    const ports = memoryPorts();
    const { cause } = await register(INPUTS, ports, createRecord());
    expect(cause).toBe('Registered web:2.');
    expect(ports.calls).toEqual(['registerTaskDefinition']);
    expect(ports.outputValues.get('task-definition-arn')).toBe('arn:web:2');
  });

  test('tries again when another registration of the family is under way', async () => {
    let calls = 0;
    const ports = memoryPorts({
      ecs: {
        registerTaskDefinition: async () => {
          calls += 1;
          if (calls < 3) throw refused('Too many concurrent attempts to create a new revision');
          return { arn: 'arn:web:3', family: 'web', revision: 3 };
        },
      },
    });
    expect((await register(INPUTS, ports, createRecord())).cause).toBe('Registered web:3.');
  });

  test('any other refusal ends it at once', async () => {
    const ports = memoryPorts({
      ecs: {
        registerTaskDefinition: async () => {
          throw refused('Role is not valid');
        },
      },
    });
    await expect(register(INPUTS, ports, createRecord())).rejects.toMatchObject({ code: 'aws-refused' });
    expect(ports.calls).toHaveLength(1);
  });
});
