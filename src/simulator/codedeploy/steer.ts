import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { failDeployment } from './finish.ts';
import { scheduleStep } from './schedule-step.ts';
import { type CodeDeployment, isComplete } from './state.ts';

/**
 * Stops a deployment.
 * @param rollsBack whether traffic goes back to the original task set; by the settings when not given
 * @throws Refusal DeploymentAlreadyCompletedException
 */
export function stopDeployment(
  world: World,
  deployment: CodeDeployment,
  rollsBack: boolean | undefined,
): void {
  checkGoesOn(deployment);
  failDeployment(world, deployment, {
    status: 'Stopped',
    error: { code: 'MANUAL_STOP', message: 'The deployment was stopped by a request.' },
    ...(rollsBack !== undefined && { rollsBack }),
  });
}

function checkGoesOn(deployment: CodeDeployment): void {
  if (!isComplete(deployment)) return;
  throw new Refusal(
    'DeploymentAlreadyCompletedException',
    `The deployment ${deployment.id} is already completed.`,
  );
}

/**
 * Ends a wait of a deployment.
 * @throws Refusal when it does not wait for that
 */
export function continueDeployment(
  world: World,
  deployment: CodeDeployment,
  wait: 'READY_WAIT' | 'TERMINATION_WAIT',
): void {
  checkGoesOn(deployment);
  const { stage } = deployment;
  if (wait === 'READY_WAIT') {
    if (stage.kind !== 'ready') {
      throw new Refusal(
        'DeploymentIsNotInReadyStateException',
        `The deployment ${deployment.id} is not in the Ready state.`,
      );
    }
    deployment.status = 'InProgress';
    deployment.isReleased = true;
    const index = deployment.events.findIndex(({ name }) => name === 'BeforeAllowTraffic');
    deployment.stage = { kind: 'event', index };
  } else {
    if (stage.kind !== 'termination') {
      throw new Refusal(
        'InvalidDeploymentStatusException',
        `The deployment ${deployment.id} does not wait for the termination of its original task set.`,
      );
    }
    deployment.stage = { kind: 'termination', untilMs: world.nowMs };
  }
  scheduleStep(world, deployment, 0);
}
