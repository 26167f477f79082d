import { SlipwayError } from '../../src/errors.ts';
import { createRecord } from '../../src/operations/record.ts';
import { registerDefinition } from '../../src/operations/register-definition.ts';
import { loadDocument } from '../../src/task-definition/load.ts';
import { DEFINITION, type MemoryPorts, memoryPorts } from './memory-ports.ts';

async function register(ports: MemoryPorts) {
  const bytes = new TextEncoder().encode(DEFINITION);
  const loaded = await loadDocument({ file: 'td.json', bytes });
  if (loaded.kind === 'failed') throw new Error('the definition of this test is broken');
  return registerDefinition(loaded.document, ports, createRecord());
}

const refused = (message: string) => new SlipwayError({ code: 'aws-refused', message, hint: '' });

describe('registerDefinition', () => {
  test('registers once and names the revision', async () => {
    const ports = memoryPorts();
    expect((await register(ports)).revision).toBe(2);
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
    expect((await register(ports)).revision).toBe(3);
  });

  test('any other refusal ends it at once', async () => {
    const ports = memoryPorts({
      ecs: {
        registerTaskDefinition: async () => {
          throw refused('Role is not valid');
        },
      },
    });
    await expect(register(ports)).rejects.toMatchObject({ code: 'aws-refused' });
    expect(ports.calls).toHaveLength(1);
  });
});
