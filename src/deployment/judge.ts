import type { ServiceDeployment } from '../ports/ecs.ts';
import { commandFor, waitingHooks } from './hook-lines.ts';
import { judgeByDeployments } from './judge-by-deployments.ts';
import {
  ended,
  GOING,
  type Judgement,
  newerPrimary,
  primaryOf,
  success,
  superseded,
} from './judgement.ts';
import { hasReached } from './stages.ts';
import type { WatchState } from './watch-types.ts';

/** Statuses that a service deployment never leaves. @source reference/service-deployments.md section 5 */
const TERMINAL = ['SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'];

/** Whether a service deployment with this status has ended. */
export function isTerminal(status: string): boolean {
  return TERMINAL.includes(status);
}

/**
 * Judges our deployment. Success only when our own service deployment is SUCCESSFUL;
 * without the service deployment API the service's list of deployments is read with the same care.
 * @source reference/service-deployments.md sections 3 and 5
 */
export function judge(state: WatchState): Judgement {
  if (state.service.status !== 'ACTIVE') {
    return ended(
      'failed',
      `The service became ${state.service.status} during the deployment.`,
      'Find out who deleted it; create the service again before the next deployment.',
    );
  }
  if (state.serviceDeployment !== undefined) {
    return judgeServiceDeployment(state, state.serviceDeployment);
  }
  return state.truth.kind === 'deployments-list' ? judgeByDeployments(state) : GOING;
}

function judgeServiceDeployment(state: WatchState, deployment: ServiceDeployment): Judgement {
  const { statusReason } = deployment;
  const reason = statusReason === undefined ? '' : ` ${statusReason}`;
  const { untilStage } = state.start;
  switch (deployment.status) {
    case 'SUCCESSFUL':
      return success(state.service);
    case 'ROLLBACK_SUCCESSFUL':
      return ended('rolled-back', `ECS rolled the service back.${reason}`);
    case 'ROLLBACK_FAILED':
      return ended('failed', `The deployment failed, and so did its rollback.${reason}`);
    case 'STOPPED':
      return stopped(state, reason);
    case 'IN_PROGRESS':
      if (untilStage !== undefined && hasReached(deployment, untilStage)) {
        return reached(state, deployment);
      }
      return state.failedViews >= 2 && isFailedPrimary(state)
        ? ended('failed', `ECS marked the deployment as failed and rolls nothing back.${reason}`)
        : GOING;
    default:
      return GOING;
  }
}

/** A deployment that waits there for an answer goes on with one. */
function reached({ service }: WatchState, deployment: ServiceDeployment): Judgement {
  const at = `The deployment has reached ${deployment.lifecycleStage}`;
  const [hook] = waitingHooks(deployment);
  return hook === undefined
    ? ended('succeeded', `${at} and goes on in AWS.`)
    : ended(
        'succeeded',
        `${at} and waits for an answer to ${hook.id}.`,
        `Go on with: ${commandFor(hook, service)}`,
      );
}

/** A rollback makes another one PRIMARY: then FAILED is not the end. */
function isFailedPrimary({ service, start }: WatchState): boolean {
  const primary = primaryOf(service);
  return primary?.id === start.deploymentId && primary.rolloutState === 'FAILED';
}

function stopped(state: WatchState, reason: string): Judgement {
  const newer = newerPrimary(state.start, state.service);
  if (newer !== undefined) return superseded(newer, reason);
  return ended('failed', `The deployment was stopped before it was complete.${reason}`);
}
