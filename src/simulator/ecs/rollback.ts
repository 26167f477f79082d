import type { World } from '../world.ts';
import type { Deployment } from './deployment.ts';
import { currentServiceDeployment, endServiceDeployment } from './end-service-deployment.ts';
import { primaryOf, type Service } from './service.ts';
import { tell } from './service-events.ts';

/** Why a service goes back, in the words of each place where AWS says so. */
export interface RollbackWords {
  /** Start of rolloutStateReason, before `: rolling back to deploymentId …`. */
  readonly rollout: string;
  /** statusReason of the service deployment. */
  readonly status: string;
}

/** Where a rollback would go: to the deployment that was complete last. */
export function rollbackTarget(service: Service): Deployment | undefined {
  const primary = primaryOf(service);
  const complete = service.deployments.filter(
    (one) => one !== primary && one.completedAtMs !== undefined,
  );
  return complete.sort((a, b) => (b.completedAtMs ?? 0) - (a.completedAtMs ?? 0))[0];
}

/** Takes the service back: the earlier deployment becomes PRIMARY and IN_PROGRESS again. */
export function rollBack(
  world: World,
  service: Service,
  { target, words }: { readonly target: Deployment; readonly words: RollbackWords },
): void {
  const failed = primaryOf(service);
  failed.status = 'ACTIVE';
  failed.rolloutState = 'FAILED';
  failed.rolloutStateReason = `${words.rollout}: rolling back to deploymentId ${target.id}.`;
  failed.desiredCount = 0;
  failed.updatedAtMs = world.nowMs;
  target.status = 'PRIMARY';
  target.rolloutState = 'IN_PROGRESS';
  target.rolloutStateReason = `ECS deployment ${target.id} in progress.`;
  target.desiredCount = service.desiredCount;
  target.breakerCount = 0;
  target.failedTasks = 0;
  target.updatedAtMs = world.nowMs;
  const record = currentServiceDeployment(world, service);
  record.status = 'ROLLBACK_IN_PROGRESS';
  record.statusReason = words.status;
  record.rollback = {
    reason: words.status,
    startedAtMs: world.nowMs,
    serviceRevisionArn: target.serviceRevisionArn,
  };
  record.updatedAtMs = world.nowMs;
  service.isSteady = false;
  tell(world, service, `rolling back to deployment ${target.id}.`);
}

/** statusReason of a rollback that was asked for. */
export const STOPPED_BY_REQUEST =
  'Service deployment rolled back because of a StopServiceDeployment request.';

/** A rollback that was asked for, once the scheduler takes it up. */
export function beginRequestedRollback(world: World, service: Service): void {
  const { id } = primaryOf(service);
  const target = rollbackTarget(service);
  if (target === undefined) {
    const reason =
      'Service deployment rollback failed because there is no earlier service revision.';
    primaryOf(service).rolloutState = 'FAILED';
    endServiceDeployment(world, service, { status: 'ROLLBACK_FAILED', reason });
    return;
  }
  const status = STOPPED_BY_REQUEST;
  rollBack(world, service, { target, words: { rollout: `ECS deployment ${id} stopped`, status } });
}
