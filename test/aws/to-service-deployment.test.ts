import { toBrief, toServiceDeployment } from '../../src/aws/to-service-deployment.ts';

describe('toServiceDeployment', () => {
  test('takes over status, reason, counts, circuit breaker and rollback', () => {
    expect(
      toServiceDeployment({
        serviceDeploymentArn: 'arn:d',
        status: 'ROLLBACK_IN_PROGRESS',
        statusReason: 'tasks failed',
        createdAt: new Date(1_000),
        finishedAt: new Date(9_000),
        targetServiceRevision: {
          arn: 'arn:r',
          requestedTaskCount: 3,
          runningTaskCount: 1,
          pendingTaskCount: 2,
        },
        deploymentCircuitBreaker: { status: 'TRIGGERED', failureCount: 3, threshold: 3 },
        rollback: { reason: 'breaker' },
      }),
    ).toEqual({
      arn: 'arn:d',
      status: 'ROLLBACK_IN_PROGRESS',
      statusReason: 'tasks failed',
      createdAtMs: 1_000,
      finishedAtMs: 9_000,
      targetRevisionArn: 'arn:r',
      requestedCount: 3,
      runningCount: 1,
      pendingCount: 2,
      circuitBreaker: { status: 'TRIGGERED', failureCount: 3, threshold: 3 },
      rollback: { reason: 'breaker' },
    });
  });

  test('leaves out what is not there', () => {
    expect(Object.keys(toServiceDeployment({}))).not.toContain('circuitBreaker');
    expect(Object.keys(toServiceDeployment({}))).not.toContain('statusReason');
  });
});

test('toBrief takes over the target revision', () => {
  const brief = {
    serviceDeploymentArn: 'arn:d',
    status: 'SUCCESSFUL',
    targetServiceRevisionArn: 'arn:r',
  } as const;
  expect(toBrief({ ...brief, createdAt: new Date(1_000) })).toEqual({
    arn: 'arn:d',
    status: 'SUCCESSFUL',
    targetRevisionArn: 'arn:r',
    createdAtMs: 1_000,
  });
});

test('weights, hooks, alarms and the strategy come along', () => {
  const found = toServiceDeployment({
    serviceDeploymentArn: 'arn',
    deploymentConfiguration: { strategy: 'CANARY', bakeTimeInMinutes: 5 },
    targetServiceRevision: { requestedProductionTrafficWeight: 5, requestedTestTrafficWeight: 100 },
    lifecycleHookDetails: [
      {
        hookId: 'ecs-pause-1',
        targetType: 'PAUSE',
        status: 'AWAITING_ACTION',
        expiresAt: new Date(9_000),
        timeoutAction: 'ROLLBACK',
      },
    ],
    alarms: { status: 'TRIGGERED', alarmNames: ['a'], triggeredAlarmNames: ['a'] },
  });
  expect(found).toMatchObject({
    strategy: 'CANARY',
    bakeMinutes: 5,
    trafficPercent: 5,
    testTrafficPercent: 100,
    hooks: [
      {
        id: 'ecs-pause-1',
        targetType: 'PAUSE',
        status: 'AWAITING_ACTION',
        expiresAtMs: 9_000,
        timeoutAction: 'ROLLBACK',
      },
    ],
    alarms: { status: 'TRIGGERED', names: ['a'], triggered: ['a'] },
  });
});
