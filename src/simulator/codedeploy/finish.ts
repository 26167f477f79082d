import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { startRollback } from './rollback.ts';
import { removeSide } from './sides.ts';
import type { CodeDeployment, DeploymentError } from './state.ts';
import { pointTests } from './traffic.ts';

/** Ends a deployment well. */
export function succeed(world: World, deployment: CodeDeployment): void {
  deployment.status = 'Succeeded';
  end(world, deployment);
}

function end(world: World, deployment: CodeDeployment): void {
  deployment.stage = { kind: 'over' };
  deployment.completedAtMs = world.nowMs;
  deployment.updatedAtMs = world.nowMs;
  for (const event of deployment.events) {
    if (event.status === 'Pending') event.status = 'Skipped';
    if (event.status === 'InProgress') {
      event.status = 'Failed';
      event.endedAtMs = world.nowMs;
    }
  }
}

/** How a deployment ends that did not go well. */
export interface BadEnd {
  readonly status: 'Failed' | 'Stopped';
  readonly error: DeploymentError;
  /** Whether to roll back, when somebody said so; else the settings decide. */
  readonly rollsBack?: boolean;
}

/** Ends a deployment that did not go well, and starts the rollback that its settings ask for. */
export function failDeployment(world: World, deployment: CodeDeployment, bad: BadEnd): void {
  deployment.status = bad.status;
  deployment.error = bad.error;
  const hasChanged = hasBegunInstall(deployment);
  end(world, deployment);
  const { green } = deployment;
  if (bad.rollsBack ?? (hasChanged && rollsBackOn(deployment, bad))) {
    startRollback(world, deployment);
    return;
  }
  // Without a rollback traffic stays where it is; a replacement that never got any is of no use.
  if (green === undefined || deployment.hasShifted) return;
  pointTests(world, deployment, 'blue');
  removeSide(world, green);
}

/** Before its Install a deployment has changed nothing that could be taken back; who asks for it all the same gets it. @source reference/codedeploy.md section 5, "rollback impossible only in BeforeInstall" */
function hasBegunInstall({ events }: CodeDeployment): boolean {
  return events.some(({ name, status }) => name === 'Install' && status !== 'Pending');
}

function rollsBackOn({ settings }: CodeDeployment, { status, error }: BadEnd): boolean {
  const configuration = (settings.autoRollbackConfiguration ?? {}) as JsonObject;
  if (configuration.enabled !== true) return false;
  const events = (configuration.events ?? []) as readonly unknown[];
  if (error.code === 'ALARM_ACTIVE') return events.includes('DEPLOYMENT_STOP_ON_ALARM');
  return events.includes(status === 'Failed' ? 'DEPLOYMENT_FAILURE' : 'DEPLOYMENT_STOP_ON_REQUEST');
}
