import type { Deployment } from '../ports/ecs.ts';
import {
  ended,
  GOING,
  type Judgement,
  newestEventMs,
  oursOf,
  primaryOf,
  success,
  superseded,
} from './judgement.ts';
import type { WatchState } from './watch-types.ts';

/**
 * Judges our deployment by the service's own list, where no service deployment can be read.
 * COMPLETED alone is not believed: the tasks have to run, too.
 * @source reference/service-deployments.md section 3 (`deployments[]`, `rolloutState`)
 */
export function judgeByDeployments(state: WatchState): Judgement {
  const primary = primaryOf(state.service);
  if (primary === undefined) return GOING;
  if (primary.id === state.start.deploymentId) return judgeOurs(state, primary);
  if (isStale(state, primary)) return GOING;
  return isRollback(state, primary) ? judgeRollback(primary) : superseded(primary);
}

function judgeOurs(state: WatchState, ours: Deployment): Judgement {
  if (ours.rolloutState === 'FAILED') {
    return state.failedViews >= 2
      ? ended(
          'failed',
          `ECS marked the deployment as failed. ${ours.rolloutStateReason ?? ''}`.trim(),
        )
      : GOING;
  }
  // Behind a Classic Load Balancer there is no rolloutState: then the older deployments must be gone.
  const complete =
    ours.rolloutState === undefined
      ? state.service.deployments.length === 1
      : ours.rolloutState === 'COMPLETED';
  return complete && ours.runningCount === state.service.desiredCount
    ? success(state.service, state.start.scalesOnly)
    : GOING;
}

/**
 * Right after the update an older view may still come: its PRIMARY is the one from before. One with an event that is
 * newer than the update is no such view.
 */
function isStale(state: WatchState, primary: Deployment): boolean {
  const before = primaryOf(state.start.service);
  if (newestEventMs(state.service) > newestEventMs(state.start.service)) return false;
  if (oursOf(state.start, state.service) !== undefined || state.failedViews > 0) return false;
  return before !== undefined && primary.createdAtMs < before.createdAtMs;
}

function isRollback(state: WatchState, primary: Deployment): boolean {
  return (
    state.failedViews > 0 ||
    /rolling back/i.test(primary.rolloutStateReason ?? '') ||
    primary.createdAtMs < (primaryOf(state.start.service)?.createdAtMs ?? 0)
  );
}

function judgeRollback(primary: Deployment): Judgement {
  return primary.rolloutState === 'COMPLETED'
    ? ended('rolled-back', `The service is back on ${primary.taskDefinitionArn}.`)
    : GOING;
}
