import type { World } from '../world.ts';
import { isProtected } from './protection.ts';
import type { RollingLimits } from './rolling-limits.ts';
import type { Service } from './service.ts';
import { stopServiceTasks } from './service-tasks.ts';
import { isHealthy, isLive, type Task } from './task.ts';
import { tasksOf } from './tasks.ts';

/** Whether a task is on a machine that is being emptied. */
export function isOnDraining(world: World, { containerInstanceArn }: Task): boolean {
  if (containerInstanceArn === undefined) return false;
  return world.ecs.instances.get(containerInstanceArn)?.status !== 'ACTIVE';
}

/**
 * Stops tasks on machines that are being emptied: those that do not serve yet at once, the others as far as enough
 * healthy ones stay.
 * @param tasks those that stand in for each other, all of the service unless said
 * @source ECS developer guide, container instance draining
 */
export function stopOnDraining(
  world: World,
  service: Service,
  {
    minHealthy,
    tasks = tasksOf(world, service),
  }: Pick<RollingLimits, 'minHealthy'> & { readonly tasks?: readonly Task[] },
): void {
  const live = tasks.filter(isLive);
  const leaving = live.filter((one) => isOnDraining(world, one) && !isProtected(world, one));
  if (leaving.length === 0) return;
  const spare = Math.max(0, live.filter(isHealthy).length - minHealthy);
  const ill = leaving.filter((one) => !isHealthy(one));
  stopServiceTasks(world, service, [...ill, ...leaving.filter(isHealthy).slice(0, spare)]);
}
