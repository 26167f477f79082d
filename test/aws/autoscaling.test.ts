import { createAutoscaling } from '../../src/aws/autoscaling.ts';
import { startMockServer } from '../../src/mock-server/start.ts';

const NAME = { cluster: 'arn:aws:ecs:us-east-1:123456789012:cluster/c', service: 'web' };

test('scaling is read as it was written, and suspending it leaves its bounds', async () => {
  const server = await startMockServer({ speed: 0 });
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const connection = { endpoint: server.endpoint, region: 'us-east-1', credentials, maxRetries: 0 };
  const scaling = createAutoscaling(connection, {});
  try {
    expect(await scaling.suspended(NAME)).toBeUndefined();
    expect(await scaling.bounds(NAME)).toBeUndefined();
    expect(await scaling.look(NAME)).toEqual({ policies: [], scheduledActions: [] });
    await scaling.register(NAME, { minCapacity: 1, maxCapacity: 3 });
    expect(await scaling.bounds(NAME)).toEqual({ least: 1, most: 3 });
    const startTime = '2030-01-01T00:00:00.000Z';
    const scalableTargetAction = { minCapacity: 2 };
    const action = { scheduledActionName: 'day', schedule: 'rate(1 day)', startTime };
    await scaling.putScheduledAction(NAME, { ...action, scalableTargetAction });
    const suspended = {
      dynamicScalingInSuspended: true,
      dynamicScalingOutSuspended: false,
      scheduledScalingSuspended: true,
    };
    await scaling.suspend(NAME, suspended);
    expect(await scaling.look(NAME)).toMatchObject({
      target: { minCapacity: 1, maxCapacity: 3 },
      suspended,
      scheduledActions: [{ ...action, scalableTargetAction }],
    });
    await expect(
      scaling.putPolicy(NAME, { policyName: 'p', policyType: 'x' }),
    ).rejects.toMatchObject({
      name: 'SlipwayError',
      message: expect.stringContaining('PutScalingPolicy'),
    });
  } finally {
    await server.stop();
  }
});
