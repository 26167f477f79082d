import type { Task } from '../ecs/task.ts';
import { type Behaviour, behaviourOf } from '../images.ts';
import type { World } from '../world.ts';
import { amountFor } from './traffic-rule.ts';

/** Requests a second for a service that serves, when no rule says otherwise; the pace of the mock. */
const REQUESTS_A_SECOND = 20;

/** Percent of a task's memory and CPU when it is well. */
const MEMORY = 35;
const CPU = 20;

/** Percent of its memory that a leaking task takes more each minute. */
const LEAK_A_MINUTE = 4;

/** Milliseconds to an answer, usually and of the slowest two in a hundred. */
const USUAL = { latencyMs: 50, slowestLatencyMs: 200 } as const;
const SLOW = { latencyMs: 500, slowestLatencyMs: 2_000 } as const;

/** How often the slowest answers take longer than the middle one when only that is said. */
const SLOWEST_FACTOR = 4;

/** Requests that reach the service of a task in a minute; without a task, those that nobody answers. */
export function requestsAMinute(world: World, atMs: number, task?: Task): number {
  const at = { atMs, ...(task && { task }) };
  return 60 * (amountFor(world, 'requestsPerSecond', at) ?? REQUESTS_A_SECOND);
}

/** Share of requests that a task fails. @source design.md section 5 */
export function errorRate(world: World, task: Task, atMs: number): number {
  const said = amountFor(world, 'errorRate', { task, atMs });
  if (said !== undefined) return said;
  if (does(world, task, 'target-unhealthy')) return 1;
  return does(world, task, 'errors-5') ? 0.05 : 0;
}

/** Seconds that a task takes for a request: in the middle, and of the slowest two in a hundred. */
export function latency(
  world: World,
  task: Task,
  atMs: number,
): { readonly usual: number; readonly slowest: number } {
  const own = does(world, task, 'slow') ? SLOW : USUAL;
  const usualMs = amountFor(world, 'latencyMs', { task, atMs });
  const scaledMs = usualMs === undefined ? own.slowestLatencyMs : usualMs * SLOWEST_FACTOR;
  const slowestMs = amountFor(world, 'slowestLatencyMs', { task, atMs }) ?? scaledMs;
  return { usual: (usualMs ?? own.latencyMs) / 1000, slowest: slowestMs / 1000 };
}

/** Percent of its memory that a task uses at a time. */
export function memoryAt(world: World, task: Task, atMs: number): number {
  const base = amountFor(world, 'memoryPercent', { task, atMs }) ?? MEMORY;
  if (!does(world, task, 'leak')) return base;
  const minutes = (atMs - (task.startedAtMs ?? atMs)) / 60_000;
  return Math.min(100, base + LEAK_A_MINUTE * minutes);
}

/** Percent of its CPU that a task uses at a time: what it always takes, and what its part of the requests costs. */
export function cpuAt(world: World, task: Task, atMs: number): number {
  const base = amountFor(world, 'cpuPercent', { task, atMs }) ?? CPU;
  const cost = amountFor(world, 'cpuPercentPerRequest', { task, atMs });
  if (cost === undefined) return base;
  const peers = [...world.ecs.tasks.values()].filter(
    (one) => one.serviceArn === task.serviceArn && ranAt(one, atMs),
  );
  const ownASecond = requestsAMinute(world, atMs, task) / 60 / Math.max(1, peers.length);
  return Math.min(100, base + cost * ownASecond);
}

/** Whether a container of the task behaves so. */
export function does({ images }: World, task: Task, behaviour: Behaviour): boolean {
  return task.containers.some(({ image }) => behaviourOf(image, images) === behaviour);
}

/** Whether a task ran at a time. */
export function ranAt({ startedAtMs, stoppingAtMs }: Task, atMs: number): boolean {
  return startedAtMs !== undefined && startedAtMs <= atMs && atMs < (stoppingAtMs ?? Infinity);
}
