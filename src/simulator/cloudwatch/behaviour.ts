import type { Task } from '../ecs/task.ts';
import { behaviourOf } from '../images.ts';

/** Requests a minute for a service that serves; the pace of the mock. */
export const REQUESTS_A_MINUTE = 1_200;

/** Percent of a task's memory and CPU when it is well. */
const MEMORY = 35;
const CPU = 20;

/** Percent of its memory that a leaking task takes more each minute. */
const LEAK_A_MINUTE = 4;

/** Share of requests that a task fails. @source design.md section 5 */
export function errorRate(task: Task): number {
  const all = task.containers.map(({ image }) => behaviourOf(image));
  if (all.includes('target-unhealthy')) return 1;
  return all.includes('errors-5') ? 0.05 : 0;
}

/** Seconds that a task takes for a request: of most, and of the slowest two in a hundred. */
export function latency(task: Task): { readonly usual: number; readonly slowest: number } {
  const isSlow = task.containers.some(({ image }) => behaviourOf(image) === 'slow');
  return isSlow ? { usual: 0.5, slowest: 2 } : { usual: 0.05, slowest: 0.2 };
}

/** Percent of its memory that a task uses at a time. */
export function memoryAt(task: Task, atMs: number): number {
  const leaks = task.containers.some(({ image }) => behaviourOf(image) === 'leak');
  const minutes = (atMs - (task.startedAtMs ?? atMs)) / 60_000;
  return leaks ? Math.min(100, MEMORY + LEAK_A_MINUTE * minutes) : MEMORY;
}

/** Percent of its CPU that a task uses. */
export function cpu(): number {
  return CPU;
}

/** Whether a task ran at a time. */
export function ranAt({ startedAtMs, stoppingAtMs }: Task, atMs: number): boolean {
  return startedAtMs !== undefined && startedAtMs <= atMs && atMs < (stoppingAtMs ?? Infinity);
}
