import type { World } from '../world.ts';
import type { Deployment } from './deployment.ts';
import { release } from './instances/hold.ts';
import type { Service } from './service.ts';
import type { Task } from './task.ts';

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
  return [...(world.ecs.working.get(service.arn) ?? [])];
}

/** Makes a new task known, to the scheduler of its service, too. */
export function addTask(world: World, task: Task): void {
  const { tasks, working } = world.ecs;
  tasks.set(task.arn, task);
  if (task.serviceArn === undefined) return;
  const own = working.get(task.serviceArn) ?? new Set();
  working.set(task.serviceArn, own.add(task));
}

/** The containers of a task have ended: it is taken apart, and the scheduler looks at it no more. */
export function beginDeprovisioning(world: World, task: Task): void {
  task.lastStatus = 'DEPROVISIONING';
  release(world, task);
  if (task.serviceArn !== undefined) world.ecs.working.get(task.serviceArn)?.delete(task);
}

/** Those of them that one deployment started. */
export function startedBy(tasks: readonly Task[], deployment: Deployment): readonly Task[] {
  return tasks.filter((one) => one.startedBy === deployment.id);
}
