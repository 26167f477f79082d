import { currentServiceDeployment } from '../../../src/simulator/ecs/end-service-deployment.ts';
import {
  beginRequestedRollback,
  rollBack,
  rollbackTarget,
} from '../../../src/simulator/ecs/rollback.ts';
import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { deploy, emptyWorld, newService, pass, steadyService, told } from '../builders.ts';

describe('a rollback', () => {
  it('goes to the deployment that was complete last, not to one that never was', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    deploy(world, service, 'ok');
    pass(world, 200);
    const complete = primaryOf(service);
    deploy(world, service, 'crash');
    pass(world, 20);
    deploy(world, service, 'crash');
    expect(rollbackTarget(service)).toBe(complete);
  });

  it('makes the earlier deployment PRIMARY again and says so everywhere', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const old = primaryOf(service);
    const record = deploy(world, service, 'ok');
    const failed = primaryOf(service);
    pass(world, 20);
    rollBack(world, service, { target: old, words: { rollout: 'It failed', status: 'Because.' } });
    expect(primaryOf(service)).toBe(old);
    expect(old).toMatchObject({ rolloutState: 'IN_PROGRESS', desiredCount: 3 });
    expect(failed).toMatchObject({
      status: 'ACTIVE',
      rolloutState: 'FAILED',
      rolloutStateReason: `It failed: rolling back to deploymentId ${old.id}.`,
    });
    expect(record).toMatchObject({
      status: 'ROLLBACK_IN_PROGRESS',
      rollback: { reason: 'Because.', serviceRevisionArn: old.serviceRevisionArn },
    });
    expect(told(service)).toContain('(service web) rolling back to deployment ecs-svc/N.');
    pass(world, 29);
    expect(record.status).toBe('ROLLBACK_IN_PROGRESS');
    pass(world, 60);
    expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
  });

  it('starts the earlier tasks again when they are gone', () => {
    const world = emptyWorld();
    const deploymentConfiguration = {
      minimumHealthyPercent: 0,
      maximumPercent: 100,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    };
    const service = steadyService(world, { deploymentConfiguration });
    const old = primaryOf(service);
    const record = deploy(world, service, 'does-not-exist');
    pass(world, 30);
    expect(service.deployments.find((one) => one === old)?.status).toBe('INACTIVE');
    pass(world, 180);
    expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(primaryOf(service)).toBe(old);
  });

  it('fails when there is nothing to go back to', () => {
    const world = emptyWorld();
    const service = newService(world, 'ok');
    beginRequestedRollback(world, service);
    expect(currentServiceDeployment(world, service).status).toBe('ROLLBACK_FAILED');
    expect(primaryOf(service).rolloutState).toBe('FAILED');
  });
});
