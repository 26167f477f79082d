import { reconcileSoon, requestReconcile } from '../../../src/simulator/ecs/request-reconcile.ts';
import { emptyWorld, steadyService } from '../builders.ts';

describe('requestReconcile', () => {
  it('takes the soonest of several wishes', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const before = world.queue.size;
    requestReconcile(world, service, 9_000);
    requestReconcile(world, service, 20_000);
    expect(world.queue.size).toBe(before + 1);
    requestReconcile(world, service, 4_000);
    expect(service.reconcileAtMs).toBe(world.nowMs + 4_000);
  });

  it('comes after two to five seconds when it is soon', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    reconcileSoon(world, service);
    const delayMs = (service.reconcileAtMs ?? 0) - world.nowMs;
    expect(delayMs).toBeGreaterThanOrEqual(2_000);
    expect(delayMs).toBeLessThanOrEqual(5_000);
  });
});
