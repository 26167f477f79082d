import type { World } from '../world.ts';
import type { Deployment } from './deployment.ts';
import { isOnDraining, stopOnDraining } from './draining.ts';
import { isProtected } from './protection.ts';
import { requestReconcile } from './request-reconcile.ts';
import { canMove, type RollingLimits, rollingLimits } from './rolling-limits.ts';
import { primaryOf, type Service } from './service.ts';
import { tell } from './service-events.ts';
import { startServiceTasks, stopServiceTasks } from './service-tasks.ts';
import { surplusOf } from './surplus.ts';
import { isHealthy, isLive, type Task } from './task.ts';
import { startedBy, tasksOf } from './tasks.ts';

/**
 * One look of the scheduler at the tasks of a service: old and surplus ones are stopped as far as enough
 * healthy ones stay, missing ones are started as far as there is room.
 * @source reference/service-deployments.md section 3
 */
export function moveTasks(world: World, service: Service): void {
  const primary = primaryOf(service);
  const limits = rollingLimits(service.desiredCount, service.settings.deploymentConfiguration);
  if (primary.rolloutState !== 'FAILED') {
    stopOnDraining(world, service, limits);
    stopOld(world, service, limits);
    stopSurplus(world, service);
    startMissing(world, service, limits);
    tellWhenStuck(world, service, limits);
  }
  replaceOld(world, service, limits);
}

/** While a deployment waits before its first task, the older ones go on as they are. */
export function keepOld(world: World, service: Service): void {
  const limits = rollingLimits(service.desiredCount, service.settings.deploymentConfiguration);
  replaceOld(world, service, limits);
}

function liveTasks(world: World, service: Service): readonly Task[] {
  return tasksOf(world, service).filter(isLive);
}

/** Tasks of the PRIMARY deployment on machines that stay. */
function stayingTasks(world: World, service: Service): readonly Task[] {
  const own = startedBy(liveTasks(world, service), primaryOf(service));
  return own.filter((task) => !isOnDraining(world, task));
}

function tellProtected(world: World, service: Service, { id }: Deployment): void {
  service.isSteady = false;
  const what = `was unable to reach steady state because task set (${id}) was unable to scale in. Reason: The number of protected tasks are more than the desired count of tasks.`;
  if (service.events.some(({ message }) => message.endsWith(what))) return;
  tell(world, service, what);
}

function olderDeployments(service: Service): readonly Deployment[] {
  return service.deployments.filter(({ status }) => status === 'ACTIVE');
}

/** Healthy tasks are stopped as far as others can spare them; ill ones unless they are the ones that will be needed. */
function stopOld(world: World, service: Service, { minHealthy }: RollingLimits): void {
  const live = liveTasks(world, service);
  const healthyNew = startedBy(live, primaryOf(service)).filter(isHealthy).length;
  let spare = Math.max(0, live.filter(isHealthy).length - minHealthy);
  for (const deployment of olderDeployments(service)) {
    const own = startedBy(live, deployment);
    const well = own.filter(isHealthy);
    const ill = own.filter((task) => !isHealthy(task));
    const needed = deployment.completedAtMs === undefined ? 0 : minHealthy - healthyNew;
    const keptIll = Math.max(0, needed - well.length);
    const spared = well.filter((task) => !isProtected(world, task)).slice(0, spare);
    spare -= spared.length;
    const stopped = [...ill.slice(keptIll), ...spared];
    stopServiceTasks(world, service, stopped);
    if (well.length > 0 && spare > 0 && well.every((task) => isProtected(world, task))) {
      tellProtected(world, service, deployment);
    }
    const left = own.length - stopped.length;
    const kept = stopped.length > 0 ? left : Math.max(left, needed);
    deployment.desiredCount = Math.min(deployment.desiredCount, kept);
  }
}

function stopSurplus(world: World, service: Service): void {
  const live = stayingTasks(world, service);
  const surplus = live.length - service.desiredCount;
  if (surplus <= 0) return;
  const free = live.filter((task) => !isProtected(world, task));
  stopServiceTasks(world, service, surplusOf(world, service, { tasks: free, count: surplus }));
  if (free.length < surplus) tellProtected(world, service, primaryOf(service));
}

function startMissing(world: World, service: Service, { maxRunning }: RollingLimits): void {
  const primary = primaryOf(service);
  const live = liveTasks(world, service);
  const missing = service.desiredCount - stayingTasks(world, service).length;
  const count = Math.min(missing, maxRunning - live.length);
  if (count <= 0) return;
  if (primary.startsAfterMs > world.nowMs) {
    requestReconcile(world, service, primary.startsAfterMs - world.nowMs);
    return;
  }
  startServiceTasks(world, service, { deployment: primary, count });
}

/** A task of an older deployment that died is replaced there as long as the new ones cannot stand in for it. */
function replaceOld(world: World, service: Service, limits: RollingLimits): void {
  for (const deployment of olderDeployments(service)) {
    const live = liveTasks(world, service);
    const own = startedBy(live, deployment);
    const serving = live.filter(isHealthy).length + own.filter((task) => !isHealthy(task)).length;
    const count = Math.min(
      deployment.desiredCount - own.length,
      limits.maxRunning - live.length,
      limits.minHealthy - serving,
    );
    if (count > 0 && deployment.rolloutState !== 'FAILED') {
      startServiceTasks(world, service, { deployment, count });
    }
  }
}

function tellWhenStuck(world: World, service: Service, limits: RollingLimits): void {
  const primary = primaryOf(service);
  const live = liveTasks(world, service);
  const isStuck = !canMove(service.desiredCount, limits) && live.length >= limits.maxRunning;
  if (!isStuck || primary.toldStuck || startedBy(live, primary).length === live.length) return;
  primary.toldStuck = true;
  tell(
    world,
    service,
    'was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
  );
}
