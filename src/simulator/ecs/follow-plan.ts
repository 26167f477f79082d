import { schedule, type World } from '../world.ts';
import type { PlannedStep, Task } from './task.ts';

/** Gives a task a new future, from now on; what was still to come of the old one will not happen. */
export function followPlan(world: World, task: Task, steps: readonly PlannedStep[]): void {
  task.steps = steps;
  task.plan += 1;
  task.planStartMs = world.nowMs;
  scheduleNext(world, task);
}

/** Schedules the first of the steps that are left. */
export function scheduleNext(world: World, task: Task): void {
  const [next] = task.steps;
  if (next === undefined) return;
  const delayMs = task.planStartMs + next.afterMs - world.nowMs;
  schedule(world, delayMs, { kind: 'task-due', taskArn: task.arn, plan: task.plan });
}
