import type { World } from '../world.ts';
import { breakerOf } from './breaker-settings.ts';
import { hasEnded } from './deployment.ts';
import { currentServiceDeployment, endServiceDeployment } from './end-service-deployment.ts';
import { rollBack, rollbackTarget } from './rollback.ts';
import { primaryOf, type Service } from './service.ts';
import { tell } from './service-events.ts';

const TRIPPED = 'ECS deployment circuit breaker';
const EXCEEDED = 'because the circuit breaker threshold was exceeded.';

/** Compares the failures of the deployment that goes on with the threshold, and acts when it is reached. */
export function watchBreaker(world: World, service: Service): void {
  const record = currentServiceDeployment(world, service);
  const settings = breakerOf(service.settings.deploymentConfiguration);
  const primary = primaryOf(service);
  if (hasEnded(record) || !settings.enable || primary.rolloutState !== 'IN_PROGRESS') return;
  // The latest desired count decides, not the one at the start.
  const threshold = settings.threshold(service.desiredCount);
  if (record.status === 'ROLLBACK_IN_PROGRESS') {
    if (primary.breakerCount >= threshold) failRollback(world, service);
    return;
  }
  record.breakerThreshold = threshold;
  // It stops counting there, however many tasks fail at the same time.
  record.breakerCount = Math.min(primary.breakerCount, threshold);
  if (primary.breakerCount >= threshold) trip(world, service, settings.rollback);
}

function trip(world: World, service: Service, rollback: boolean): void {
  const record = currentServiceDeployment(world, service);
  const primary = primaryOf(service);
  record.breakerStatus = 'TRIGGERED';
  tell(world, service, `(deployment ${primary.id}) deployment failed: tasks failed to start.`);
  const target = rollback ? rollbackTarget(service) : undefined;
  if (target !== undefined) {
    const status = `Service deployment rolled back ${EXCEEDED}`;
    rollBack(world, service, { target, words: { rollout: TRIPPED, status } });
    return;
  }
  primary.rolloutState = 'FAILED';
  primary.rolloutStateReason = `${TRIPPED}: tasks failed to start.`;
  primary.updatedAtMs = world.nowMs;
  const reason = `Service deployment stopped ${EXCEEDED}`;
  endServiceDeployment(world, service, { status: 'STOPPED', reason });
}

function failRollback(world: World, service: Service): void {
  const primary = primaryOf(service);
  primary.rolloutState = 'FAILED';
  primary.rolloutStateReason = `${TRIPPED}: tasks failed to start.`;
  const reason = `Service deployment rollback failed ${EXCEEDED}`;
  endServiceDeployment(world, service, { status: 'ROLLBACK_FAILED', reason });
}
