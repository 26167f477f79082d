import type { World } from '../world.ts';
import { addDeployment } from './create-deployment.ts';
import { LOOK_MS } from './progress.ts';
import { scheduleStep } from './schedule-step.ts';
import { promoteSide, removeSide, taskSetOf } from './sides.ts';
import type { CodeDeployment } from './state.ts';
import { pointTests, shiftProduction } from './traffic.ts';

/** Time that a rollback takes after traffic is back; the pace of the mock. */
const SETTLE_MS = 9_000;

/** Starts the deployment that points everything at the original task set again. */
export function startRollback(world: World, failed: CodeDeployment): void {
  const group = [...world.codedeploy.groups.values()].find(({ id }) => id === failed.groupId);
  if (group === undefined) return;
  const rollback = addDeployment(world, {
    group,
    revision: failed.previousRevision ?? failed.revision,
    appSpec: failed.appSpec,
    creator: 'codeDeployRollback',
    configName: failed.configName,
    description: `Rollback of deployment ${failed.id}`,
  });
  if (failed.blue !== undefined) rollback.blue = failed.blue;
  if (failed.green !== undefined) rollback.green = failed.green;
  rollback.greenPercent = failed.greenPercent;
  rollback.status = 'InProgress';
  rollback.startedAtMs = world.nowMs;
  rollback.stage = { kind: 'rerouting', sinceMs: world.nowMs };
  rollback.rollback = {
    triggeringDeploymentId: failed.id,
    message: `Deployment ${failed.id} did not succeed; traffic goes back to the original task set.`,
  };
  failed.rollback = {
    rollbackDeploymentId: rollback.id,
    message: `Deployment ${rollback.id} was started to roll this deployment back.`,
  };
  scheduleStep(world, rollback, LOOK_MS);
}

/** @returns milliseconds until the next look */
export function reroute(world: World, deployment: CodeDeployment, sinceMs: number): number {
  if (taskSetOf(world, deployment.blue) !== undefined) {
    shiftProduction(world, deployment, 0);
    pointTests(world, deployment, 'blue');
    promoteSide(world, deployment.blue);
    removeSide(world, deployment.green);
  }
  if (world.nowMs - sinceMs < SETTLE_MS) return LOOK_MS;
  deployment.status = 'Succeeded';
  deployment.stage = { kind: 'over' };
  deployment.completedAtMs = world.nowMs;
  for (const event of deployment.events) {
    event.status = event.name === 'AllowTraffic' ? 'Succeeded' : 'Skipped';
  }
  return 0;
}
