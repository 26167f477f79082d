import { SlipwayError } from '../../../src/errors.ts';
import { tellMoney } from '../../../src/operations/plan/tell-money.ts';
import { createRecord } from '../../../src/operations/record.ts';
import { memoryPorts } from '../memory-ports.ts';
import { PLAN_INPUTS } from './inputs.ts';
import { definitionOf, ec2Service, liveInstance } from './live.ts';

const DEFINITION = { ...definitionOf(128), networkMode: 'awsvpc', cpu: '256', memory: '512' };
const service = ec2Service({
  arn: 'arn:aws:ecs:us-east-1:123456789012:service/c/web',
  launchType: 'FARGATE',
});

async function told(over: object, ports = memoryPorts()) {
  const record = createRecord();
  const inputs = { ...PLAN_INPUTS, ...over };
  await tellMoney({ inputs, service, desired: 3, newDefinition: DEFINITION }, ports, record);
  return { facts: record.facts(), calls: ports.calls };
}

test('the cost is told without a call; the launch type is compared only when asked', async () => {
  const { facts, calls } = await told({});
  expect(facts.cost).toMatchObject({ region: 'us-east-1', now: { kind: 'known' } });
  expect(facts.launch).toBeUndefined();
  expect(calls).toEqual([]);
});

test('launch type auto looks at the instances of the cluster', async () => {
  const instances = async () => [liveInstance('a', 8000)];
  const { facts, calls } = await told(
    { launchType: 'auto' },
    memoryPorts({ liveCluster: { instances } }),
  );
  expect(calls).toEqual(['instances']);
  expect(facts.launch?.table[2]?.name).toBe('1 running instances');
});

test('instances that may not be read are one way less', async () => {
  const instances = async () => {
    throw new SlipwayError({ code: 'aws-denied', message: 'no', hint: 'h' });
  };
  const { facts } = await told({ launchType: 'auto' }, memoryPorts({ liveCluster: { instances } }));
  expect(facts.launch?.table[2]?.verdict).toContain('could not be read');
});
