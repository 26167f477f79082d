import { deploymentOf } from '../../../simulator/codedeploy/create-deployment.ts';
import type { CodeDeployment } from '../../../simulator/codedeploy/state.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import { targetIdOf } from '../../views/ecs-target-view.ts';

/** A deployment that has targets. @throws Refusal DeploymentNotStartedException, and what an id is refused for */
export function startedDeployment(world: World, id: unknown): CodeDeployment {
  const deployment = deploymentOf(world, id);
  if (deployment.startedAtMs !== undefined) return deployment;
  throw new Refusal(
    'DeploymentNotStartedException',
    `The specified deployment has not started: ${deployment.id}`,
  );
}

/** @throws Refusal DeploymentTargetDoesNotExistException for an id that is not the one target */
export function checkTargets(deployment: CodeDeployment, ids: readonly string[]): void {
  const unknown = ids.find((id) => id !== targetIdOf(deployment));
  if (unknown === undefined) return;
  throw new Refusal(
    'DeploymentTargetDoesNotExistException',
    `The target ${unknown} does not exist in the deployment ${deployment.id}.`,
  );
}
