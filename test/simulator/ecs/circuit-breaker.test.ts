import { watchBreaker } from '../../../src/simulator/ecs/circuit-breaker.ts';
import { currentServiceDeployment } from '../../../src/simulator/ecs/end-service-deployment.ts';
import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import {
  BREAKER,
  countTasks,
  deploy,
  emptyWorld,
  newService,
  pass,
  steadyService,
  told,
} from '../builders.ts';

describe('the circuit breaker', () => {
  it('rolls back at the threshold and keeps every old task', () => {
    const world = emptyWorld();
    const service = steadyService(world, BREAKER);
    const old = primaryOf(service);
    const record = deploy(world, service, 'does-not-exist');
    const startMs = world.nowMs;
    while (record.finishedAtMs === undefined && world.nowMs < startMs + 600_000) {
      pass(world, 1);
      expect(countTasks(world, service).healthy).toBe(3);
    }
    expect(record).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason:
        'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      breakerStatus: 'TRIGGERED',
      breakerCount: 3,
      breakerThreshold: 3,
    });
    expect(world.nowMs - startMs).toBeGreaterThan(60_000);
    expect(world.nowMs - startMs).toBeLessThan(180_000);
    expect(primaryOf(service)).toMatchObject({ id: old.id, rolloutState: 'COMPLETED' });
    const events = told(service);
    const failed = events.indexOf(
      '(service web) (deployment ecs-svc/N) deployment failed: tasks failed to start.',
    );
    expect(events[failed + 1]).toBe('(service web) rolling back to deployment ecs-svc/N.');
  });

  it('stops without rolling back when it is told so, and starts nothing more', () => {
    const world = emptyWorld();
    const deploymentCircuitBreaker = { enable: true, rollback: false };
    const service = steadyService(world, { deploymentConfiguration: { deploymentCircuitBreaker } });
    const record = deploy(world, service, 'crash');
    pass(world, 200);
    expect(record.status).toBe('STOPPED');
    expect(primaryOf(service)).toMatchObject({
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
    });
    const started = world.ecs.tasks.size;
    pass(world, 600);
    expect(world.ecs.tasks.size).toBe(started);
    expect(countTasks(world, service)).toEqual({ live: 3, healthy: 3 });
  });

  it('stalls a first deployment, which has nothing to go back to', () => {
    const world = emptyWorld();
    const service = newService(world, 'crash', BREAKER);
    pass(world, 600);
    expect(currentServiceDeployment(world, service).status).toBe('STOPPED');
    expect(countTasks(world, service).live).toBe(0);
  });

  it('does nothing while it is off', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const record = deploy(world, service, 'crash');
    pass(world, 600);
    expect(record).toMatchObject({ status: 'IN_PROGRESS', breakerStatus: 'DISABLED' });
    expect(countTasks(world, service).healthy).toBe(3);
  });

  it.each([
    [true, 'IN_PROGRESS'],
    [false, 'STOPPED'],
  ])('counts failures in a row when resetOnHealthyTask is %s', (resetOnHealthyTask, status) => {
    const world = emptyWorld();
    const breaker = { enable: true, rollback: false, resetOnHealthyTask };
    const service = newService(world, 'slow', {
      deploymentConfiguration: { deploymentCircuitBreaker: breaker },
    });
    const deployment = primaryOf(service);
    deployment.breakerCount = 2;
    const record = currentServiceDeployment(world, service);
    const hasSettled = () => [...world.ecs.tasks.values()].some((one) => one.isSettled);
    while (!hasSettled()) pass(world, 1);
    deployment.breakerCount += 1;
    watchBreaker(world, service);
    expect(record.status).toBe(status);
  });

  it('follows the latest desired count', () => {
    const world = emptyWorld();
    const service = steadyService(world, BREAKER);
    const record = deploy(world, service, 'ok');
    service.desiredCount = 25;
    pass(world, 6);
    expect(record.breakerThreshold).toBe(13);
  });

  it('ends a rollback that fails, too', () => {
    const world = emptyWorld();
    const service = steadyService(world, BREAKER);
    const record = deploy(world, service, 'does-not-exist');
    while (record.status !== 'ROLLBACK_IN_PROGRESS') pass(world, 1);
    primaryOf(service).breakerCount = 3;
    watchBreaker(world, service);
    expect(record.status).toBe('ROLLBACK_FAILED');
  });
});
