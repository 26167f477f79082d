import type { Task } from '../ecs/task.ts';
import { behaviourOf } from '../images.ts';
import type { World } from '../world.ts';
import type { CheckTimes } from './health-check.ts';

/** What DescribeTargetHealth says of a target. @source reference/wire-protocols.md section 8 */
export interface TargetHealth {
  readonly state: 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining' | 'unavailable';
  readonly reason?: string;
  readonly description?: string;
}

/** A new target is made known to all nodes of a load balancer within a few seconds; the pace of the mock. */
const REGISTRATION_MS = 5_000;

const REGISTERING: TargetHealth = {
  state: 'initial',
  reason: 'Elb.RegistrationInProgress',
  description: 'Target registration is in progress',
};
const CHECKING: TargetHealth = {
  state: 'initial',
  reason: 'Elb.InitialHealthChecking',
  description: 'Initial health checks in progress',
};
const MISMATCH: TargetHealth = {
  state: 'unhealthy',
  reason: 'Target.ResponseCodeMismatch',
  description: 'Health checks failed with these codes: [502]',
};
const DRAINING: TargetHealth = {
  state: 'draining',
  reason: 'Target.DeregistrationInProgress',
  description: 'Target deregistration is in progress',
};

/** What is said of every target of a group that no listener names. */
export const NOT_IN_USE: TargetHealth = {
  state: 'unused',
  reason: 'Target.NotInUse',
  description: 'Target group is not configured to receive traffic from the load balancer',
};

/** What is said of a target that a caller asks for and that is not in the group. */
export const NOT_REGISTERED: TargetHealth = {
  state: 'unused',
  reason: 'Target.NotRegistered',
  description: 'Target is not registered to the target group',
};

/** What is said of every target of a group without health checks. */
export const NOT_CHECKED: TargetHealth = {
  state: 'unavailable',
  reason: 'Target.HealthCheckDisabled',
  description: 'Health checks are disabled for this target group',
};

/** A target that answers, so long after it was registered. */
export function healthAfter(sinceMs: number, { settleMs }: CheckTimes): TargetHealth {
  if (sinceMs < Math.min(REGISTRATION_MS, settleMs)) return REGISTERING;
  return sinceMs < settleMs ? CHECKING : { state: 'healthy' };
}

/** The target that a task is. @returns undefined when the task is not, or no longer, registered */
export function healthOfTask(
  { nowMs, images }: Pick<World, 'nowMs' | 'images'>,
  task: Task,
  times: CheckTimes,
): TargetHealth | undefined {
  const { startedAtMs, lastStatus } = task;
  if (startedAtMs === undefined) return undefined;
  if (lastStatus === 'DEACTIVATING') return DRAINING;
  if (lastStatus !== 'RUNNING') return undefined;
  const sinceMs = nowMs - startedAtMs;
  const isBad = task.containers.some(
    ({ image }) => behaviourOf(image, images) === 'target-unhealthy',
  );
  if (!isBad) return healthAfter(sinceMs, times);
  if (sinceMs < REGISTRATION_MS) return REGISTERING;
  return sinceMs < times.failMs ? CHECKING : MISMATCH;
}

/** What is said of a target while it is being taken out. */
export function drainingHealth(): TargetHealth {
  return DRAINING;
}
