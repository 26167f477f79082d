import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { hasEnded, type ServiceDeployment } from './deployment.ts';
import { reconcileSoon } from './request-reconcile.ts';

/**
 * Asks for a service deployment to be rolled back. Asking again, or while it rolls back, changes nothing.
 * @throws Refusal ServiceDeploymentNotFoundException, ConflictException when it has ended
 * @source reference/service-deployments.md section 5
 */
export function stopServiceDeployment(world: World, arn: string): ServiceDeployment {
  const deployment = world.ecs.serviceDeployments.get(arn);
  if (deployment === undefined) {
    throw new Refusal(
      'ServiceDeploymentNotFoundException',
      'The service deployment does not exist.',
    );
  }
  if (hasEnded(deployment)) {
    throw new Refusal(
      'ConflictException',
      'Cannot stop a service deployment that is in a terminal state.',
    );
  }
  if (deployment.status !== 'ROLLBACK_IN_PROGRESS') {
    deployment.status = 'ROLLBACK_REQUESTED';
    deployment.updatedAtMs = world.nowMs;
  }
  const service = world.ecs.services.get(deployment.serviceArn);
  if (service !== undefined) reconcileSoon(world, service);
  return deployment;
}
