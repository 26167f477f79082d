import { foretellNext } from '../../../src/operations/plan/foretell-next.ts';
import { memoryPorts } from '../memory-ports.ts';
import { definitionOf, ec2Service } from './live.ts';

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:service/c/web';
const NAMES = { cluster: 'c', service: 'web' };
const newDefinition = definitionOf(128);
const NEXT = { desired: 2, look: { findings: [] }, newDefinition, oldDefinition: newDefinition };

test('a cluster that could not be seen is not foretold', async () => {
  const service = ec2Service({ arn: ARN });
  expect(await foretellNext({ service, ...NEXT }, NAMES, memoryPorts())).toEqual({ findings: [] });
});

test('a deployment group that is not there is an error', async () => {
  const service = ec2Service({
    arn: ARN,
    launchType: 'FARGATE',
    deploymentController: 'CODE_DEPLOY',
  });
  const { findings } = await foretellNext({ service, ...NEXT }, NAMES, memoryPorts());
  expect(findings).toMatchObject([{ id: 'codedeploy-group', severity: 'error' }]);
});
