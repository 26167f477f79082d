import type { Service } from '../ports/ecs.ts';
import { newerPrimary, oursOf, primaryOf } from './judgement.ts';
import { allowance } from './pace.ts';
import type { Look, Observed, WatchStart, WatchState } from './watch-types.ts';

/** Looks for our service deployment before the service's own list is taken as the truth. */
export const MAX_SEARCHES = 5;

/** ListTasks and DescribeTasks, beside the look itself. */
const CALLS_FOR_TASKS = 3;

/** A rolling deployment shows all that moves in the service; every sixth look asks the service deployment in its place. */
const DEPLOYMENT_EVERY = 6;

/** The stages and hooks of the other strategies are in the service deployment; every third look asks the service. */
const SERVICE_EVERY = 3;

/** What to read next: our service deployment when known, the service, stopped tasks when some failed. */
export function nextLook(state: WatchState, atMs: number): Look {
  const { truth } = state;
  // A crash loop would spend all calls on its tasks; those that are left out are read at the end.
  const stoppedTasks = lacksTasks(state) && allowance(state, atMs) > CALLS_FOR_TASKS;
  switch (truth.kind) {
    case 'deployments-list':
      return { service: true, list: false, stoppedTasks };
    case 'searching':
      return truth.candidateArn === undefined
        ? { service: true, list: true, stoppedTasks }
        : { service: false, list: false, serviceDeploymentArn: truth.candidateArn, stoppedTasks };
    case 'service-deployment': {
      const service = asksService(state);
      const asked = service ? {} : { serviceDeploymentArn: truth.arn };
      return { service, list: false, ...asked, stoppedTasks };
    }
  }
}

function asksService({ service, polls }: WatchState): boolean {
  return service.deploymentStrategy === 'ROLLING'
    ? polls % DEPLOYMENT_EVERY !== 0
    : polls % SERVICE_EVERY === 0;
}

/**
 * The look that is due at once, since the last one showed what it could not tell to the end: failures without their
 * tasks, or a service in which our deployment is over while the service deployment was not asked.
 */
export function urgentLook(state: WatchState, seen: Observed): Look | undefined {
  const isNewFailure = failuresShown(state) > 0 && state.stoppedTasks.length === 0;
  const stoppedTasks = isNewFailure && !seen.look.stoppedTasks;
  const { truth } = state;
  const isOver =
    truth.kind === 'service-deployment' &&
    seen.look.service &&
    looksOver(state.start, state.service);
  const asks = isOver && seen.look.serviceDeploymentArn === undefined;
  if (!stoppedTasks && !asks) return undefined;
  const asked = asks ? { serviceDeploymentArn: truth.arn } : {};
  return { service: false, list: false, ...asked, stoppedTasks };
}

/** Whether the service's own list shows our deployment complete, failed for good, or replaced. */
function looksOver(start: WatchStart, service: Service): boolean {
  const primary = primaryOf(service);
  if (primary === undefined || service.status !== 'ACTIVE') return true;
  if (primary.id === start.deploymentId) return primary.rolloutState !== 'IN_PROGRESS';
  return primary.rolloutState === 'COMPLETED' || newerPrimary(start, service) !== undefined;
}

/** The look that completes the picture before the end: the service, and stopped tasks for a failure. */
export function lastLook(service: boolean, stoppedTasks: boolean): Look {
  return { service, list: false, stoppedTasks };
}

/** Whether AWS counts more failed tasks than were seen. */
export function lacksTasks(state: WatchState): boolean {
  return failuresShown(state) > state.stoppedTasks.length;
}

/**
 * Failed tasks of our deployment that AWS counts, by the larger of its two counters; or those that ran and were gone
 * again, since it counts none that somebody else ended.
 */
export function failuresShown(state: WatchState): number {
  const breaker = state.serviceDeployment?.circuitBreaker?.failureCount ?? 0;
  const failed = oursOf(state.start, state.service)?.failedTasks ?? 0;
  return Math.max(breaker, failed, state.lostTasks);
}

/** Whether this service revision or service deployment target belongs to our deployment: the same digits. */
export function isOurRevision(state: WatchState, revisionArn: string): boolean {
  const digits = state.start.deploymentId.slice(state.start.deploymentId.lastIndexOf('/') + 1);
  return revisionArn.endsWith(`/${digits}`);
}
