import type { Service, ServiceDeployment, Task } from '../ports/ecs.ts';
import { oursOf } from './judgement.ts';
import { isOurRevision, MAX_SEARCHES } from './look.ts';
import { seenStage } from './stages.ts';
import { keepStoppedTask } from './stopped-task.ts';
import type { Observed, Truth, WatchState } from './watch-types.ts';

/** The state with everything that one look showed; nothing seen before is forgotten. */
export function absorb(state: WatchState, seen: Observed): WatchState {
  const service = newestService(state, seen.service);
  const truth = findTruth(state, seen);
  const believed =
    truth.kind === 'service-deployment'
      ? (seen.serviceDeployment ?? state.serviceDeployment)
      : undefined;
  const serviceDeployment = newest(state.serviceDeployment, believed);
  return {
    ...state,
    service,
    truth,
    serviceDeployment,
    stage: seenStage(state.stage, serviceDeployment, seen.atMs),
    failedPolls: 0,
    serviceSeenAtMs: seen.look.service ? seen.atMs : state.serviceSeenAtMs,
    tasksSeenAtMs: seen.look.stoppedTasks ? seen.atMs : state.tasksSeenAtMs,
    failedViews: failedViews(state, service, truth.kind === 'service-deployment' ? believed : seen),
    stoppedTasks: addStoppedTasks(state, seen.stoppedTasks ?? []),
    seenEventIds: [...new Set([...state.seenEventIds, ...service.events.map((event) => event.id)])],
  };
}

function findTruth(state: WatchState, seen: Observed): Truth {
  const { truth } = state;
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

/**
 * A stale read may show the service as it was before. Events are only ever added, so a view whose newest event is
 * older than one seen before is an older view.
 */
function newestService({ service }: WatchState, seen: Service | undefined): Service {
  if (seen === undefined || seen.status !== 'ACTIVE') return seen ?? service;
  return newestEventMs(seen) < newestEventMs(service) ? service : seen;
}

function newestEventMs({ events }: Service): number {
  return events.reduce((newest, { atMs }) => Math.max(newest, atMs), 0);
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
