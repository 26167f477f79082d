import type { World } from '../world.ts';
import { breakerOf } from './breaker-settings.ts';
import type { Deployment } from './deployment.ts';
import type { Service } from './service.ts';
import { tell } from './service-events.ts';
import type { Task } from './task.ts';
import { deploymentOf, serviceOf } from './tasks.ts';

/** The longest pause between starts. @source ECS developer guide, service throttle logic: up to 15 minutes */
const LONGEST_PAUSE_MS = 900_000;
const FIRST_PAUSE_MS = 15_000;
/** So many starts may fail in a row before the scheduler pauses; as many as the service wants tasks, if that is more. */
const FREE_FAILURES = 3;

/**
 * Counts a task that ended by itself or was found ill.
 * One that had become healthy before is replaced without being held against its deployment.
 */
export function countFailure(world: World, task: Task): void {
  const service = serviceOf(world, task);
  const deployment = deploymentOf(world, task);
  if (service === undefined || deployment === undefined || task.isSettled) return;
  deployment.failedTasks += 1;
  deployment.breakerCount += 1;
  deployment.updatedAtMs = world.nowMs;
  if (task.startedAtMs === undefined) pause(world, service, deployment);
}

/** A start that reached RUNNING ends the throttling of its deployment. */
export function countStart(deployment: Deployment): void {
  deployment.failedStarts = 0;
}

/** A task became healthy: failures in a row begin anew. */
export function countHealthy(service: Service, deployment: Deployment): void {
  deployment.failedTasks = 0;
  const { resetOnHealthyTask } = breakerOf(service.settings.deploymentConfiguration);
  if (resetOnHealthyTask) deployment.breakerCount = 0;
}

function pause(world: World, service: Service, deployment: Deployment): void {
  deployment.failedStarts += 1;
  const doublings = deployment.failedStarts - Math.max(FREE_FAILURES, service.desiredCount);
  if (doublings < 0) return;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(doublings, 10));
  deployment.startsAfterMs = Math.max(deployment.startsAfterMs, world.nowMs + pauseMs);
  if (doublings > 0) return;
  tell(
    world,
    service,
    'is unable to consistently start tasks successfully. For more information, see the Troubleshooting section.',
  );
}
