import { deploy } from '../../src/operations/deploy.ts';
import { createRecord } from '../../src/operations/record.ts';
import { memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'deploy' as const,
  taskDefinition: 'td.json',
  cluster: 'c',
  service: 'web',
  runTask: true,
  waitForTaskStopped: true,
  waitForServiceStability: false,
  waitForMinutes: 30,
  waitMaxDelaySeconds: 15,
  onFailure: 'leave' as const,
  onCancel: 'leave' as const,
  waitUntil: 'complete',
  alarmPreflight: 'watch' as const,
  bakeMinutes: 0,
  ifUnchanged: 'register' as const,
  fitCheck: 'warn' as const,
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

const NONE = { tasks: [], failures: [{ reason: 'RESOURCE:MEMORY' }] };

describe('a deploy with a task before it', () => {
  test('updates the service once the task has ended well', async () => {
    const ports = memoryPorts();
    const { outcome } = await deploy(INPUTS, ports, createRecord());
    expect(outcome).toBe('succeeded');
    expect(ports.calls).toEqual(['describeService', 'registerTaskDefinition', 'updateService']);
    expect(ports.outputValues.has('run-task-arn')).toBe(true);
  });

  test('leaves the service as it is when the task fails', async () => {
    const ports = memoryPorts({ tasks: { runTask: async () => NONE } });
    const { outcome, cause } = await deploy(INPUTS, ports, createRecord());
    expect(outcome).toBe('failed');
    expect(cause).toContain('web was left as it is');
    expect(ports.calls).not.toContain('updateService');
  });

  test('runs what the service runs when no definition is given', async () => {
    const asked: string[] = [];
    const runTask = async ({ taskDefinition }: { taskDefinition: string }) => {
      asked.push(taskDefinition);
      return NONE;
    };
    const { taskDefinition: _, ...inputs } = INPUTS;
    await deploy(inputs, memoryPorts({ tasks: { runTask } }), createRecord());
    expect(asked).toEqual(['web:1']);
  });

  test('needs no service', async () => {
    const ports = memoryPorts();
    const { outcome } = await deploy({ ...INPUTS, service: '' }, ports, createRecord());
    expect(outcome).toBe('succeeded');
    expect(ports.calls).toEqual(['registerTaskDefinition']);
  });

  test('without a service and a task only registers', async () => {
    const ports = memoryPorts();
    const inputs = { ...INPUTS, service: '', runTask: false };
    expect((await deploy(inputs, ports, createRecord())).cause).toBe(
      'web:2 is there; no service was named to deploy it to.',
    );
  });
});
