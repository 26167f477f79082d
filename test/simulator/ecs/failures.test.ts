import { countFailure, countHealthy, countStart } from '../../../src/simulator/ecs/failures.ts';
import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { emptyWorld, newService, pass, steadyService, told } from '../builders.ts';

describe('counting failures', () => {
  it('holds nothing against a deployment when a task dies that was healthy before', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    countFailure(world, tasksOf(world, service)[0]!);
    expect(primaryOf(service)).toMatchObject({ failedTasks: 0, breakerCount: 0 });
  });

  it('begins anew with a healthy task, for the breaker only when it is told so', () => {
    const service = newService(emptyWorld(), 'ok');
    const deployment = primaryOf(service);
    Object.assign(deployment, { failedTasks: 2, breakerCount: 2 });
    const breaker = { enable: true, rollback: true, resetOnHealthyTask: false };
    service.settings = {
      ...service.settings,
      deploymentConfiguration: { deploymentCircuitBreaker: breaker },
    };
    countHealthy(service, deployment);
    expect(deployment).toMatchObject({ failedTasks: 0, breakerCount: 2 });
    service.settings = { ...service.settings, deploymentConfiguration: {} };
    countHealthy(service, deployment);
    expect(deployment.breakerCount).toBe(0);
  });

  it('slows down starts that never reach RUNNING, up to fifteen minutes', () => {
    const world = emptyWorld();
    const service = newService(world, 'does-not-exist');
    pass(world, 3_600);
    const early = primaryOf(service).failedTasks;
    expect(told(service)).toContain(
      '(service web) is unable to consistently start tasks successfully. For more information, see the Troubleshooting section.',
    );
    pass(world, 3_600);
    const late = primaryOf(service).failedTasks - early;
    expect(late).toBeGreaterThanOrEqual(9);
    expect(late).toBeLessThanOrEqual(15);
  });

  it('does not slow down starts that reach RUNNING', () => {
    const world = emptyWorld();
    const service = newService(world, 'crash');
    pass(world, 900);
    expect(primaryOf(service)).toMatchObject({ failedStarts: 0, startsAfterMs: 0 });
    expect(primaryOf(service).failedTasks).toBeGreaterThan(40);
  });

  it('forgets failed starts with the first that runs', () => {
    const deployment = primaryOf(newService(emptyWorld(), 'ok'));
    deployment.failedStarts = 9;
    countStart(deployment);
    expect(deployment.failedStarts).toBe(0);
  });
});
