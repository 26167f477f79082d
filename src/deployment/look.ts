import { oursOf } from './judgement.ts';
import type { Look, WatchState } from './watch-types.ts';

/** Looks for our service deployment before the service's own list is taken as the truth. */
export const MAX_SEARCHES = 5;

/** While our service deployment tells the truth, the service itself (its events) is read every third time. */
const SERVICE_EVERY = 3;

/** What to read next: our service deployment when known, the service, stopped tasks when some failed. */
export function nextLook(state: WatchState): Look {
  const { truth } = state;
  const arn =
    truth.kind === 'service-deployment'
      ? truth.arn
      : truth.kind === 'searching'
        ? truth.candidateArn
        : undefined;
  return {
    service: truth.kind !== 'service-deployment' || state.polls % SERVICE_EVERY === 0,
    list: truth.kind === 'searching' && truth.candidateArn === undefined,
    ...(arn === undefined ? {} : { serviceDeploymentArn: arn }),
    stoppedTasks: failuresShown(state) > state.stoppedTasks.length,
  };
}

/** The look that completes the picture before the end: the service, and stopped tasks for a failure. */
export function lastLook(stoppedTasks: boolean): Look {
  return { service: true, list: false, stoppedTasks };
}

/** Failed tasks of our deployment that AWS counts, by the larger of its two counters. */
function failuresShown(state: WatchState): number {
  const breaker = state.serviceDeployment?.circuitBreaker?.failureCount ?? 0;
  return Math.max(breaker, oursOf(state.start, state.service)?.failedTasks ?? 0);
}

/** Whether this service revision or service deployment target belongs to our deployment: the same digits. */
export function isOurRevision(state: WatchState, revisionArn: string): boolean {
  const digits = state.start.deploymentId.slice(state.start.deploymentId.lastIndexOf('/') + 1);
  return revisionArn.endsWith(`/${digits}`);
}
