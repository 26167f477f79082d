import { createRecord } from '../../src/operations/record.ts';
import { status } from '../../src/operations/status.ts';
import { memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'status' as const,
  cluster: 'c',
  service: 'web',
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

describe('status', () => {
  test('reads the service and its current service deployment, and writes nothing', async () => {
    const ports = memoryPorts();
    const record = createRecord();
    const { cause } = await status(INPUTS, ports, record);
    expect(cause).toBe('web is ACTIVE: 3 of 3 tasks run.');
    expect(ports.calls).toEqual(['describeService', 'describeServiceDeployment']);
    expect(record.facts().counts).toEqual({ desired: 3, running: 3, pending: 0, failed: 0 });
  });

  test('a service that is not there is an error', async () => {
    const ports = memoryPorts({ ecs: { describeService: async () => undefined } });
    await expect(status(INPUTS, ports, createRecord())).rejects.toMatchObject({
      code: 'service-not-found',
    });
  });
});
