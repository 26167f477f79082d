import { schedule, type World } from '../world.ts';
import type { Task } from './task.ts';

/** Whether the scheduler may not stop a task: it asked to be let alone for a while. */
export function isProtected(world: World, task: Task): boolean {
  return (task.protectedUntilMs ?? 0) > world.nowMs;
}

/** Protects a task for a time; its service is looked at when the time is over. */
export function protect(world: World, task: Task, forMs: number): void {
  task.protectedUntilMs = world.nowMs + forMs;
  const { serviceArn } = task;
  if (serviceArn !== undefined) schedule(world, forMs, { kind: 'reconcile', serviceArn });
}
