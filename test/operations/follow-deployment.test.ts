import { followDeployment } from '../../src/operations/follow-deployment.ts';
import { createRecord } from '../../src/operations/record.ts';
import { deployment, OLD, service, serviceDeployment } from '../deployment/builders.ts';
import { BEFORE, memoryPorts } from './memory-ports.ts';

const UPDATE = {
  name: { cluster: 'c', service: 'web' },
  before: BEFORE,
  after: service(),
  startedAtMs: 1_000_000,
  deadlineMs: 2_000_000,
  maxDelayMs: 15_000,
};

describe('followDeployment', () => {
  test('an update without any deployment in the answer is refused in a sentence', async () => {
    const after = service({ deployments: [] });
    await expect(
      followDeployment({ ...UPDATE, after }, memoryPorts(), createRecord()),
    ).rejects.toMatchObject({
      code: 'aws-refused',
      message: expect.stringContaining('names no deployment'),
    });
  });

  test('joins a deployment that was under way when the update changed nothing', async () => {
    const going = service({ deployments: [deployment({ rolloutState: 'IN_PROGRESS' }), OLD] });
    const ports = memoryPorts({
      ecs: {
        describeServiceDeployment: async () => serviceDeployment({ status: 'ROLLBACK_SUCCESSFUL' }),
      },
    });
    const conclusion = await followDeployment(
      { ...UPDATE, before: going, after: going },
      ports,
      createRecord(),
    );
    expect(conclusion.outcome).toBe('rolled-back');
  });

  test('sets the ARN of the service deployment as an output', async () => {
    const ports = memoryPorts();
    await followDeployment(UPDATE, ports, createRecord());
    expect(ports.outputValues.get('service-deployment-arn')).toMatch(/service-deployment/);
  });
});
