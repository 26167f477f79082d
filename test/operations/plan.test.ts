import { plan } from '../../src/operations/plan.ts';
import { createRecord } from '../../src/operations/record.ts';
import type { Service } from '../../src/ports/ecs.ts';
import { BEFORE, DEFINITION, memoryPorts } from './memory-ports.ts';
import { ec2Service, liveInstance } from './plan/live.ts';

const INPUTS = {
  operation: 'plan' as const,
  launchType: 'service' as const,
  launchPolicy: 'cheapest' as const,
  interruptible: false,
  headroom: 0,
  taskDefinition: 'td.json',
  cluster: 'c',
  service: 'web',
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};
const A = liveInstance('a', 0, { tasks: 3 });
const FULL = { instances: async () => [A], hostsOfService: async () => [A.arn, A.arn, A.arn] };

async function run(service: Service, file = DEFINITION, over: object = {}) {
  const ports = memoryPorts({
    files: { 'td.json': file },
    liveCluster: FULL,
    ecs: { describeService: async () => service, ...over },
  });
  const record = createRecord();
  const conclusion = await plan(INPUTS, ports, record);
  return { ...conclusion, facts: record.facts(), calls: ports.calls };
}

const CHANGED = DEFINITION.replace('app:ok', 'app:2');

test('on Fargate a plan is the difference, by reading calls alone', async () => {
  const { outcome, cause, facts, calls } = await run({ ...BEFORE, launchType: 'FARGATE' }, CHANGED);
  expect(outcome).toBe('succeeded');
  expect(cause).toBe('A deploy of web can go ahead: 1 difference to what runs, no warnings.');
  expect(facts.diff).toMatchObject({ before: 'web:1', differences: [{ after: 'example/app:2' }] });
  expect(calls).toEqual(['describeService', 'describeTaskDefinition', 'bounds', 'list']);
});

test('on instances a full cluster makes the plan fail, with what helps', async () => {
  const { outcome, cause, hint, facts, calls } = await run(ec2Service());
  expect(outcome).toBe('failed');
  expect(cause).toContain('A deploy of web would fail: The rollout does not find room.');
  expect(hint).toContain('instance m5.large');
  expect(facts).toMatchObject({
    fit: { verdict: 'never' },
    checks: [{ id: 'rollout-sticks', severity: 'error' }],
  });
  expect(calls).toEqual([
    'describeService',
    'describeTaskDefinition',
    'instances',
    'hostsOfService',
    'bounds',
    'list',
  ]);
});

test('what the service ran may be gone; then nothing is said of changes', async () => {
  const service = { ...BEFORE, launchType: 'FARGATE' };
  const gone = { describeTaskDefinition: async () => undefined };
  const { cause, facts } = await run(service, DEFINITION, gone);
  expect(cause).toContain('what changes is not known');
  expect(facts.diff).toBeUndefined();
});

test('a service that is not there is told', async () => {
  const ports = memoryPorts({ ecs: { describeService: async () => undefined } });
  const planning = plan(INPUTS, ports, createRecord());
  await expect(planning).rejects.toMatchObject({ code: 'service-not-found' });
});

test('what the deploy needs and is not there makes the plan fail too', async () => {
  const taskRoleArn = 'arn:aws:iam::123456789012:role/web';
  const file = JSON.stringify({ ...JSON.parse(DEFINITION), taskRoleArn });
  const { outcome, cause } = await run({ ...BEFORE, launchType: 'FARGATE' }, file);
  expect([outcome, cause]).toEqual([
    'failed',
    'A deploy of web would fail: There is no such role.',
  ]);
});
