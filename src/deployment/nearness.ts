import type { Deployment, Service } from '../ports/ecs.ts';
import { oursOf, primaryOf } from './judgement.ts';
import type { WatchState } from './watch-types.ts';

/**
 * How soon something may be decided: `far` while new tasks cannot run yet or the deployment bakes, `near` when all
 * that is left is AWS's own verdict, `moving` in between.
 */
export type Nearness = 'far' | 'moving' | 'near';

/** No task is pulled and started sooner. Fargate takes 20 to 30 s; the first failures come no earlier. */
const FIRST_START_MS = 18_000;

/** Tells how soon something may be decided, by what was seen last. */
export function nearness(state: WatchState, atMs: number): Nearness {
  const { service, serviceDeployment } = state;
  const stage = serviceDeployment?.lifecycleStage;
  if (stage === 'BAKE_TIME' || isPaused(state)) return 'far';
  const primary = primaryOf(service);
  if (primary === undefined) return 'moving';
  if (isFull(primary, service) && othersRunning(primary, service) === 0) return 'near';
  if (isAtThreshold(state)) return 'near';
  const isYoung = atMs - state.start.startedAtMs < FIRST_START_MS;
  return isYoung && (oursOf(state.start, service)?.failedTasks ?? 0) === 0 ? 'far' : 'moving';
}

function isPaused({ serviceDeployment }: WatchState): boolean {
  return (serviceDeployment?.hooks ?? []).some(({ status }) => status === 'AWAITING_ACTION');
}

function isFull(primary: Deployment, { desiredCount }: Service): boolean {
  return primary.runningCount >= desiredCount && primary.pendingCount === 0;
}

function othersRunning(primary: Deployment, { deployments }: Service): number {
  const others = deployments.filter(({ id }) => id !== primary.id);
  return others.reduce((sum, { runningCount }) => sum + runningCount, 0);
}

/** One more failure trips the circuit breaker. */
function isAtThreshold({ serviceDeployment, service, start }: WatchState): boolean {
  const breaker = serviceDeployment?.circuitBreaker;
  if (breaker === undefined || breaker.threshold === 0) return false;
  const failed = Math.max(breaker.failureCount, oursOf(start, service)?.failedTasks ?? 0);
  return failed >= breaker.threshold - 1;
}
