import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { followPlan } from './follow-plan.ts';
import { deregisterTargets, drainMsOf } from './targets.ts';
import type { PlannedStep, StopCause, Task } from './task.ts';
import { beginDeprovisioning } from './tasks.ts';

/** Stopped tasks can be described for so long. @source ECS developer guide, viewing stopped tasks: at least one hour */
export const DESCRIBABLE_MS = 3_600_000;

/** How a task is stopped. */
export interface StopTask extends StopCause {
  /** It is behind a load balancer and has to be drained first. */
  readonly drains?: boolean;
}

/** Begins to stop a task; one that is stopping already goes on as it does. */
export function stopTask(world: World, task: Task, { drains = false, ...cause }: StopTask): void {
  if (task.desiredStatus === 'STOPPED') return;
  const wasRunning = task.lastStatus === 'RUNNING';
  task.desiredStatus = 'STOPPED';
  task.stop = cause;
  task.stoppingAtMs = world.nowMs;
  task.version += 1;
  if (wasRunning) {
    deregisterTargets(world, task);
    task.lastStatus = drains ? 'DEACTIVATING' : 'STOPPING';
    followPlan(world, task, planEnd(world.random, drains ? drainMsOf(world, task) : 0));
    return;
  }
  for (const one of task.containers) one.lastStatus = 'STOPPED';
  beginDeprovisioning(world, task);
  followPlan(world, task, planNoStart(world.random));
}

function planNoStart(random: Random): readonly PlannedStep[] {
  const stoppedMs = random.between(4_000, 8_000);
  return [
    { afterMs: stoppedMs, step: { kind: 'status', status: 'STOPPED' } },
    { afterMs: stoppedMs + DESCRIBABLE_MS, step: { kind: 'forget' } },
  ];
}

/** SIGTERM, the end of the containers, the end of the network interface. */
function planEnd(random: Random, drainMs: number): readonly PlannedStep[] {
  const endsMs = drainMs + random.between(8_000, 16_000);
  const stoppedMs = endsMs + random.between(5_000, 9_000);
  const stopping: PlannedStep[] =
    drainMs > 0 ? [{ afterMs: drainMs, step: { kind: 'status', status: 'STOPPING' } }] : [];
  return [
    ...stopping,
    { afterMs: endsMs, step: { kind: 'containers-end' } },
    { afterMs: endsMs, step: { kind: 'status', status: 'DEPROVISIONING' } },
    { afterMs: stoppedMs, step: { kind: 'status', status: 'STOPPED' } },
    { afterMs: stoppedMs + DESCRIBABLE_MS, step: { kind: 'forget' } },
  ];
}
