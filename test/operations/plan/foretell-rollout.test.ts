import { foretellRollout } from '../../../src/operations/plan/foretell-rollout.ts';
import { memoryPorts } from '../memory-ports.ts';
import { definitionOf, ec2Service } from './live.ts';

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:service/c/web';
const DEFINITIONS = {
  oldDefinition: definitionOf(128),
  newDefinition: definitionOf(256),
  instances: [],
  hosts: [],
};

test('a rollout of a service without instances to look at is played on Fargate', async () => {
  const service = ec2Service({ arn: ARN, launchType: 'FARGATE', runningCount: 3 });
  const { forecast, findings } = await foretellRollout(
    { service, desired: 3, ...DEFINITIONS },
    memoryPorts(),
  );
  expect(forecast).toMatchObject({ ending: 'completes', steps: 6, peakTasks: 6 });
  expect(findings).toEqual([]);
});

test('task sets that are steered from outside are not foretold', async () => {
  const service = ec2Service({ arn: ARN, deploymentController: 'EXTERNAL' });
  const told = await foretellRollout({ service, desired: 3, ...DEFINITIONS }, memoryPorts());
  expect(told).toEqual({ findings: [] });
});

test('what Amazon ECS would refuse is a warning', async () => {
  const asShown = { deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 0 } };
  const service = ec2Service({ arn: ARN, launchType: 'FARGATE', asShown });
  const told = await foretellRollout({ service, desired: 3, ...DEFINITIONS }, memoryPorts());
  expect(told.forecast).toBeUndefined();
  expect(told.findings).toMatchObject([{ id: 'rollout-refused', severity: 'warning' }]);
});
