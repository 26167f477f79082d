import { createRecord } from '../../src/operations/record.ts';
import { operate } from '../../src/wiring/operate.ts';
import { memoryPorts } from '../operations/memory-ports.ts';

const COMMON = { mock: false, speed: 60, maxRetries: 3, format: 'text' as const };
const FILE = { ...COMMON, taskDefinition: 'td.json', cluster: 'c' };
const SERVICE = { ...COMMON, cluster: 'c', service: 'web' };

test.each([
  [{ ...FILE, operation: 'validate' as const }, []],
  [{ ...FILE, operation: 'render' as const }, []],
  [
    { ...FILE, operation: 'register' as const, ifUnchanged: 'register' as const },
    ['registerTaskDefinition'],
  ],
  [{ ...SERVICE, operation: 'status' as const }, ['describeService', 'describeServiceDeployment']],
  [
    {
      ...SERVICE,
      operation: 'deploy' as const,
      desiredCount: 3,
      waitForServiceStability: false,
      waitForMinutes: 1,
      waitMaxDelaySeconds: 15,
      ifUnchanged: 'register' as const,
      onFailure: 'leave' as const,
      onCancel: 'leave' as const,
      waitUntil: 'complete',
      alarmPreflight: 'watch' as const,
      bakeMinutes: 0,
      fitCheck: 'warn' as const,
    },
    ['describeService', 'updateService'],
  ],
])('operate runs what $operation says', async (inputs, calls) => {
  const ports = memoryPorts();
  expect((await operate(inputs, ports, createRecord())).outcome).toBe('succeeded');
  expect(ports.calls).toEqual(calls);
});

test('operate compares', async () => {
  const ports = memoryPorts();
  const inputs = { ...FILE, operation: 'diff' as const, against: 'td.json' };
  expect((await operate(inputs, ports, createRecord())).outcome).toBe('unchanged');
});
