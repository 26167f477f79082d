import { tellRollout } from '../../../src/operations/plan/tell-rollout.ts';
import { createRecord } from '../../../src/operations/record.ts';
import { memoryPorts } from '../memory-ports.ts';
import { PLAN_INPUTS } from './inputs.ts';
import { definitionOf, ec2Service } from './live.ts';

const ARN = 'arn:aws:ecs:us-east-1:123456789012:service/c/web';

test('fit, forecast and cost are kept, and told in this order', async () => {
  const record = createRecord();
  const ports = memoryPorts();
  const service = ec2Service({ arn: ARN, launchType: 'FARGATE', runningCount: 2 });
  const definition = definitionOf(128);
  const rollout = { service, desired: 2, newDefinition: definition, oldDefinition: definition };
  const findings = await tellRollout({ inputs: PLAN_INPUTS, ...rollout }, ports, record);
  expect(findings).toEqual([]);
  expect(Object.keys(record.facts())).toEqual(['forecast', 'cost']);
  expect(ports.lines[0]).toMatch(/^rollout: expected to take/);
});

test('percentages that leave no move are an error', async () => {
  const asShown = { deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 } };
  const service = ec2Service({ arn: ARN, launchType: 'FARGATE', runningCount: 2, asShown });
  const definition = definitionOf(128);
  const rollout = { service, desired: 2, newDefinition: definition, oldDefinition: definition };
  const found = await tellRollout(
    { inputs: PLAN_INPUTS, ...rollout },
    memoryPorts(),
    createRecord(),
  );
  expect(found).toMatchObject([{ id: 'rollout-sticks', severity: 'error' }]);
});
