import type { World } from '../../world.ts';
import type { Deployment } from '../deployment.ts';
import { isOnDraining, stopOnDraining } from '../draining.ts';
import { requestReconcile } from '../request-reconcile.ts';
import { rollingLimits } from '../rolling-limits.ts';
import type { Service } from '../service.ts';
import { startServiceTasks, stopServiceTasks } from '../service-tasks.ts';
import { surplusOf } from '../surplus.ts';
import { isHealthy, isLive } from '../task.ts';
import { startedBy, tasksOf } from '../tasks.ts';

/**
 * Brings a deployment to a number of tasks: missing ones start unless it backs off, surplus ones stop. Tasks on machines
 * that are being emptied are replaced first, as far as the percentages of the service let both be there.
 */
export function keepUp(
  world: World,
  service: Service,
  { deployment, count }: { readonly deployment: Deployment; readonly count: number },
): void {
  deployment.desiredCount = count;
  const limits = rollingLimits(count, service.settings.deploymentConfiguration);
  const own = () => startedBy(tasksOf(world, service), deployment).filter(isLive);
  stopOnDraining(world, service, { minHealthy: limits.minHealthy, tasks: own() });
  const live = own();
  const staying = live.filter((one) => !isOnDraining(world, one));
  const surplus = staying.length - count;
  if (surplus > 0) {
    stopServiceTasks(world, service, surplusOf(world, service, { tasks: staying, count: surplus }));
  }
  const room = Math.max(limits.maxRunning, count) - live.length;
  const missing = Math.min(-surplus, room);
  if (missing <= 0) return;
  if (deployment.startsAfterMs > world.nowMs) {
    requestReconcile(world, service, deployment.startsAfterMs - world.nowMs);
    return;
  }
  startServiceTasks(world, service, { deployment, count: missing });
}

/** Whether a deployment has as many healthy tasks as it should, and no other. */
export function isUp(world: World, service: Service, deployment: Deployment): boolean {
  const live = startedBy(tasksOf(world, service), deployment).filter(isLive);
  return live.length === service.desiredCount && live.every(isHealthy);
}

/** Whether nothing of a deployment is left. */
export function isGone(world: World, service: Service, deployment: Deployment): boolean {
  return startedBy(tasksOf(world, service), deployment).length === 0;
}
