import { toService } from '../../src/aws/to-service.ts';

describe('toService', () => {
  test('takes over what AWS says, times in milliseconds', () => {
    const service = toService({
      serviceName: 'web',
      status: 'ACTIVE',
      desiredCount: 3,
      launchType: 'FARGATE',
      currentServiceDeployment: 'arn:deployment',
      deployments: [
        {
          id: 'ecs-svc/1',
          status: 'PRIMARY',
          rolloutState: 'COMPLETED',
          runningCount: 3,
          createdAt: new Date(5_000),
        },
      ],
      events: [{ id: 'e', createdAt: new Date(7_000), message: 'hello' }],
    });
    expect(service).toMatchObject({
      name: 'web',
      status: 'ACTIVE',
      desiredCount: 3,
      launchType: 'FARGATE',
      currentServiceDeploymentArn: 'arn:deployment',
    });
    expect(service.deployments).toMatchObject([
      {
        id: 'ecs-svc/1',
        rolloutState: 'COMPLETED',
        runningCount: 3,
        failedTasks: 0,
        createdAtMs: 5_000,
      },
    ]);
    expect(service.events).toEqual([{ id: 'e', atMs: 7_000, message: 'hello' }]);
  });

  test('fills in what AWS leaves out because it is the default', () => {
    expect(toService({ status: 'ACTIVE' })).toMatchObject({
      deploymentController: 'ECS',
      deploymentStrategy: 'ROLLING',
      schedulingStrategy: 'REPLICA',
      deployments: [],
      events: [],
    });
  });

  test('a service without a status is one that is not there', () => {
    expect(toService({}).status).toBe('MISSING');
  });
});
