import { reconcile } from '../../../src/simulator/ecs/reconcile.ts';
import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { deleteService } from '../../../src/simulator/ecs/services.ts';
import { deploy, emptyWorld, newService, pass, steadyService, told } from '../builders.ts';

describe('reconcile', () => {
  it('tells the story of a service in order', () => {
    const world = emptyWorld();
    expect(told(steadyService(world))).toEqual([
      '(service web) has started 3 tasks: (task ID) (task ID) (task ID).',
      '(service web) (deployment ecs-svc/N) deployment completed.',
      '(service web) has reached a steady state.',
    ]);
  });

  it('changes nothing when it looks twice', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    deploy(world, service, 'ok');
    pass(world, 60);
    const before = JSON.stringify([service, [...world.ecs.tasks.values()]]);
    reconcile(world, service.arn);
    reconcile(world, service.arn);
    expect(JSON.stringify([service, [...world.ecs.tasks.values()]])).toBe(before);
    reconcile(world, 'unknown');
  });

  it('takes a pending service deployment up within seconds', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const record = deploy(world, service, 'ok');
    expect([record.status, primaryOf(service).desiredCount]).toEqual(['PENDING', 0]);
    pass(world, 6);
    expect([record.status, primaryOf(service).desiredCount]).toEqual(['IN_PROGRESS', 3]);
  });

  it('completes a deployment of no tasks', () => {
    const world = emptyWorld();
    const service = newService(world, 'crash', { desiredCount: 0 });
    pass(world, 10);
    expect(primaryOf(service).rolloutState).toBe('COMPLETED');
  });

  it('lets a deleted service drain before it is INACTIVE', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    deleteService(world, service, true);
    pass(world, 5);
    expect(service.status).toBe('DRAINING');
    pass(world, 40);
    expect(service.status).toBe('INACTIVE');
    expect(service.deployments.every((one) => one.status === 'INACTIVE')).toBe(true);
  });
});
