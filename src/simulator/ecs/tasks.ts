import type { World } from '../world.ts';
import type { Deployment } from './deployment.ts';
import type { Service } from './service.ts';
import { isOver, type Task } from './task.ts';

/** The service of a task; a standalone task has none. */
export function serviceOf(world: World, task: Task): Service | undefined {
  return task.serviceArn === undefined ? undefined : world.ecs.services.get(task.serviceArn);
}

/** The deployment that started a task, as long as its service knows it. */
export function deploymentOf(world: World, task: Task): Deployment | undefined {
  return serviceOf(world, task)?.deployments.find(({ id }) => id === task.startedBy);
}

/** Tasks of a service with containers that have not ended, in the order in which they were started. */
export function tasksOf(world: World, service: Service): readonly Task[] {
  const all = [...world.ecs.tasks.values()];
  return all.filter((one) => one.serviceArn === service.arn && !isOver(one));
}

/** Those of them that one deployment started. */
export function startedBy(tasks: readonly Task[], deployment: Deployment): readonly Task[] {
  return tasks.filter((one) => one.startedBy === deployment.id);
}
