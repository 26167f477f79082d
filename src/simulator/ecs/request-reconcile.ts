import { schedule, type World } from '../world.ts';
import type { Service } from './service.ts';

/** Makes the scheduler look at a service within `delayMs`; a look that comes sooner is enough. */
export function requestReconcile(world: World, service: Service, delayMs: number): void {
  const atMs = world.nowMs + delayMs;
  if (service.reconcileAtMs !== undefined && service.reconcileAtMs <= atMs) return;
  service.reconcileAtMs = atMs;
  schedule(world, delayMs, { kind: 'reconcile', serviceArn: service.arn });
}

/** The scheduler notices a change after two to five seconds. */
export function reconcileSoon(world: World, service: Service): void {
  requestReconcile(world, service, world.random.between(2_000, 5_000));
}
