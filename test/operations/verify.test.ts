import { createRecord } from '../../src/operations/record.ts';
import { verify } from '../../src/operations/verify.ts';
import { memoryPorts } from './memory-ports.ts';
import { definitionWith, denied } from './verify/subjects.ts';

const INPUTS = {
  operation: 'verify' as const,
  taskDefinition: 'td.json',
  cluster: 'c',
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};
const options = { 'awslogs-group': '/web', 'awslogs-region': 'eu-west-1' };
const FILE = JSON.stringify(
  definitionWith(
    { memory: 128, logConfiguration: { logDriver: 'awslogs', options } },
    { networkMode: 'bridge' },
  ),
);

async function run(hasLogGroup: () => Promise<boolean>, over: object = {}) {
  const ports = memoryPorts({ files: { 'td.json': FILE }, inventory: { hasLogGroup } });
  const record = createRecord();
  const conclusion = await verify({ ...INPUTS, ...over }, ports, record);
  return { ...conclusion, facts: record.facts(), calls: ports.calls };
}

test('what is all there is a success, and without a service none is asked for', async () => {
  const { outcome, cause, calls } = await run(async () => true);
  expect([outcome, cause, calls]).toEqual(['succeeded', '1 thing was looked at.', []]);
});

test('what is missing makes the run fail, with the fix', async () => {
  const { outcome, cause, facts } = await run(async () => false, { service: 'web' });
  expect([outcome, cause]).toEqual([
    'failed',
    '/web: There is no such log group, and tasks do not start without it.',
  ]);
  expect(facts).toMatchObject({ service: 'web', checks: [{ id: 'log-group-missing' }] });
});

test('what could not be verified is counted and no failure', async () => {
  const { outcome, cause } = await run(async () => denied());
  expect([outcome, cause]).toEqual([
    'succeeded',
    '1 thing was looked at; 1 could not be verified.',
  ]);
});
