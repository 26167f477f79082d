import {
  serviceDeploymentBrief,
  serviceDeploymentView,
} from '../../../src/mock-server/views/service-deployment-view.ts';
import { BREAKER, deploy, emptyWorld, pass, steadyService } from '../../simulator/builders.ts';

describe('a service deployment as it is shown', () => {
  it('counts target and source revisions, each for itself', () => {
    const world = emptyWorld();
    const record = deploy(world, steadyService(world, BREAKER), 'ok');
    pass(world, 10);
    expect(serviceDeploymentView(world, record)).toMatchObject({
      status: 'IN_PROGRESS',
      targetServiceRevision: { requestedTaskCount: 3, runningTaskCount: 0, pendingTaskCount: 3 },
      sourceServiceRevisions: [{ requestedTaskCount: 3, runningTaskCount: 3, pendingTaskCount: 0 }],
      deploymentCircuitBreaker: { status: 'MONITORING', failureCount: 0, threshold: 3 },
    });
    pass(world, 200);
    expect(serviceDeploymentView(world, record)).toMatchObject({
      status: 'SUCCESSFUL',
      sourceServiceRevisions: [{ runningTaskCount: 0 }],
    });
  });

  it('says why and to where it goes back, and is short in a list', () => {
    const world = emptyWorld();
    const record = deploy(world, steadyService(world, BREAKER), 'crash');
    pass(world, 300);
    expect(serviceDeploymentView(world, record).rollback).toEqual({
      reason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      startedAt: expect.any(Number),
      serviceRevisionArn: record.sourceRevisionArns[0],
    });
    expect(serviceDeploymentBrief(record)).toMatchObject({
      serviceDeploymentArn: record.arn,
      targetServiceRevisionArn: record.targetRevisionArn,
      status: 'ROLLBACK_SUCCESSFUL',
    });
    expect(serviceDeploymentBrief(record)).not.toHaveProperty('rollback');
  });
});
