import { createRecord } from '../../src/operations/record.ts';
import { runTask } from '../../src/operations/run-task.ts';
import type { Connected } from '../../src/wiring/aws-ports.ts';
import { connect } from '../../src/wiring/connect.ts';
import { memoryPorts } from '../operations/memory-ports.ts';

const INPUTS = {
  operation: 'run-task' as const,
  taskDefinition: 'td.json',
  cluster: 'c',
  ifUnchanged: 'register' as const,
  waitForMinutes: 10,
  runTaskCount: 2,
  runTaskStartedBy: 'test',
  mock: true,
  speed: 0,
  maxRetries: 0,
  format: 'text' as const,
};

let connected: Connected | undefined;
afterEach(() => connected?.close());

/** Runs tasks of the image in the mock, over HTTP and with the real client. */
async function runImage(image: string, over: object = {}) {
  const definition = {
    family: 'job',
    networkMode: 'bridge',
    containerDefinitions: [{ name: 'job', image, memory: 64 }],
  };
  connected = await connect(INPUTS, {});
  const { close: _, ...aws } = connected;
  const ports = memoryPorts({ files: { 'td.json': JSON.stringify(definition) } });
  const conclusion = await runTask({ ...INPUTS, ...over }, { ...ports, ...aws }, createRecord());
  return { conclusion, outputs: ports.outputValues };
}

test('tasks that end with 0 succeed', async () => {
  const { conclusion, outputs } = await runImage('example/app:done');
  expect(conclusion).toEqual({ outcome: 'succeeded', cause: 'All 2 tasks ended well.' });
  expect(JSON.parse(outputs.get('run-task-arn') ?? '')).toHaveLength(2);
  expect(JSON.parse(outputs.get('run-task-exit-codes') ?? '')).toEqual([{ job: 0 }, { job: 0 }]);
});

test('a task that ends with 1 fails with it', async () => {
  const { conclusion } = await runImage('example/app:crash', { exitCodeFrom: 'job' });
  expect(conclusion).toMatchObject({ outcome: 'failed', exitCode: 1 });
});

test('an image that is not there fails with what the agent said', async () => {
  const { conclusion } = await runImage('example/app:does-not-exist');
  expect(conclusion.outcome).toBe('failed');
  expect(conclusion.cause).toContain('CannotPullContainerError');
});

test('a task that does not end is stopped when its time is over', async () => {
  const { conclusion } = await runImage('example/app:ok', { waitForMinutes: 2 });
  expect(conclusion.outcome).toBe('timed-out');
  expect(conclusion.cause).toContain('The time that this task was given is over');
});
