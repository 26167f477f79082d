import { isStage, reachesStages } from '../deployment/stages.ts';
import { SlipwayError } from '../errors.ts';
import type { DeploymentGroup } from '../ports/codedeploy.ts';
import type { Service } from '../ports/ecs.ts';

/**
 * A point to wait for that the strategy or the controller of the service does not have would never be reached.
 * @throws SlipwayError input-conflict
 */
export function assertStage({ waitUntil }: { readonly waitUntil: string }, service: Service): void {
  if (waitUntil === 'complete') return;
  const { name, deploymentController, deploymentStrategy } = service;
  if (deploymentController === 'CODE_DEPLOY') {
    if (waitUntil === 'ready') return;
    throw conflict(
      `wait-until is ${waitUntil}, a stage of Amazon ECS, and ${name} is deployed by CodeDeploy.`,
      'Set wait-until to ready or to complete.',
    );
  }
  if (!isStage(waitUntil)) {
    throw conflict(
      `wait-until is ${waitUntil}, which only deployments of CodeDeploy are, and ${name} is deployed by Amazon ECS.`,
      'Name a stage, POST_TEST_TRAFFIC_SHIFT for instance, or leave wait-until out.',
    );
  }
  if (reachesStages(deploymentStrategy)) return;
  throw conflict(
    `wait-until is ${waitUntil}, and ${name} is deployed with the strategy ${deploymentStrategy}, which has no such stage.`,
    'Leave wait-until out, or use a service with BLUE_GREEN, LINEAR or CANARY.',
  );
}

/**
 * A group that moves the traffic at once is never ready.
 * @throws SlipwayError input-conflict
 */
export function assertReady(
  { waitUntil }: { readonly waitUntil?: string },
  { group, readyWaitMinutes = 0 }: DeploymentGroup,
): void {
  if (waitUntil !== 'ready' || readyWaitMinutes > 0) return;
  throw conflict(
    `wait-until is ready, and the deployment group ${group} moves the traffic without a wait.`,
    'Let the group stop at deploymentReadyOption with a waitTimeInMinutes, or leave wait-until out.',
  );
}

/**
 * A deployment of CodeDeploy that is continued is past the one point that could be waited for.
 * @throws SlipwayError input-conflict
 */
export function assertNotReady({ waitUntil }: { readonly waitUntil: string }): void {
  if (waitUntil === 'complete') return;
  throw conflict(
    `wait-until is ${waitUntil}, and a deployment of CodeDeploy that is continued can only be followed to its end.`,
    'Leave wait-until out.',
  );
}

function conflict(message: string, hint: string): SlipwayError {
  return new SlipwayError({ code: 'input-conflict', message, hint });
}
