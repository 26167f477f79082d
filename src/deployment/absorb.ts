import type { Service, ServiceDeployment, Task } from '../ports/ecs.ts';
import { newestEventMs, oursOf } from './judgement.ts';
import { isOurRevision, MAX_SEARCHES } from './look.ts';
import { seenStage } from './stages.ts';
import { keepStoppedTask } from './stopped-task.ts';
import { drainingAfter, newlyUnhealthy } from './target-evidence.ts';
import type { Observed, Truth, WatchState } from './watch-types.ts';

/** Looks in a row that may not find a service deployment that was found before. */
const MAX_MISSES = 2;

/** The state with everything that one look showed; nothing seen before is forgotten. */
export function absorb(state: WatchState, seen: Observed): WatchState {
  const service = newestService(state, seen.service);
  const truth = findTruth(state, seen);
  const believed =
    truth.kind === 'service-deployment'
      ? (seen.serviceDeployment ?? state.serviceDeployment)
      : undefined;
  const serviceDeployment =
    truth.kind === 'deployments-list' ? undefined : newest(state.serviceDeployment, believed);
  return {
    ...state,
    service,
    truth,
    serviceDeployment,
    stage: seenStage(state.stage, serviceDeployment, seen.atMs),
    failedPolls: 0,
    lostTasks: state.lostTasks + lostNow(state, service),
    serviceSeenAtMs: seen.look.service ? seen.atMs : state.serviceSeenAtMs,
    tasksSeenAtMs: seen.look.stoppedTasks ? seen.atMs : state.tasksSeenAtMs,
    targetsSeenAtMs: seen.targets === undefined ? state.targetsSeenAtMs : seen.atMs,
    unhealthyTargets: [...state.unhealthyTargets, ...newlyUnhealthy(state.unhealthyTargets, seen)],
    draining: drainingAfter(state.draining, seen),
    failedViews: failedViews(state, service, truth.kind === 'service-deployment' ? believed : seen),
    stoppedTasks: addStoppedTasks(state, seen.stoppedTasks ?? []),
    seenEventIds: [...new Set([...state.seenEventIds, ...service.events.map((event) => event.id)])],
  };
}

function findTruth(state: WatchState, seen: Observed): Truth {
  const { truth } = state;
  if (truth.kind === 'service-deployment') return stillFound(truth, seen);
  if (truth.kind !== 'searching') return truth;
  if (seen.briefs === 'unsupported') return { kind: 'deployments-list' };
  const listed = seen.briefs?.find((brief) => isOurRevision(state, brief.targetRevisionArn));
  if (listed !== undefined) return { kind: 'service-deployment', arn: listed.arn };
  const described = seen.serviceDeployment;
  if (described !== undefined && isOurRevision(state, described.targetRevisionArn)) {
    return { kind: 'service-deployment', arn: described.arn };
  }
  const tries = truth.tries + 1;
  return tries < MAX_SEARCHES ? { kind: 'searching', tries } : { kind: 'deployments-list' };
}

/** A service deployment that was found and cannot be read, for want of a permission, tells nothing: the list does. */
function stillFound(truth: Extract<Truth, { kind: 'service-deployment' }>, seen: Observed): Truth {
  if (seen.look.serviceDeploymentArn === undefined) return truth;
  if (seen.serviceDeployment !== undefined) return { kind: truth.kind, arn: truth.arn };
  const misses = (truth.misses ?? 0) + 1;
  return misses < MAX_MISSES ? { ...truth, misses } : { kind: 'deployments-list' };
}

/**
 * A stale read may show the service as it was before. Events are only ever added, so a view whose newest event is
 * older than one seen before is an older view.
 */
function newestService({ service }: WatchState, seen: Service | undefined): Service {
  if (seen === undefined || seen.status !== 'ACTIVE') return seen ?? service;
  return newestEventMs(seen) < newestEventMs(service) ? service : seen;
}

/** A stale read may show an earlier status after a later one: an end is never taken back. */
function newest(
  before: ServiceDeployment | undefined,
  now: ServiceDeployment | undefined,
): ServiceDeployment | undefined {
  if (before === undefined || now === undefined) return now ?? before;
  return rank(now.status) < rank(before.status) ? before : now;
}

function rank(status: string): number {
  const order = [
    'PENDING',
    'IN_PROGRESS',
    'STOP_REQUESTED',
    'ROLLBACK_REQUESTED',
    'ROLLBACK_IN_PROGRESS',
  ];
  const at = order.indexOf(status);
  return at < 0 ? order.length : at;
}

/** Fewer tasks of ours run than before, though it is still the deployment that is to run: something ended them. */
function lostNow({ start, service: before }: WatchState, now: Service): number {
  const ours = oursOf(start, now);
  if (ours?.status !== 'PRIMARY' || ours.desiredCount < now.desiredCount) return 0;
  return Math.max(0, (oursOf(start, before)?.runningCount ?? 0) - ours.runningCount);
}

/** FAILED in the list counts only beside the service deployment itself, which may be rolling back already. */
function failedViews(state: WatchState, service: Service, beside: object | undefined): number {
  const ours = oursOf(state.start, service);
  if (beside === undefined) return state.failedViews;
  return ours?.rolloutState === 'FAILED' ? state.failedViews + 1 : state.failedViews;
}

function addStoppedTasks(state: WatchState, tasks: readonly Task[]): WatchState['stoppedTasks'] {
  const known = new Set(state.stoppedTasks.map((task) => task.arn));
  return [
    ...state.stoppedTasks,
    ...tasks.filter((task) => !known.has(task.arn)).map(keepStoppedTask),
  ];
}
