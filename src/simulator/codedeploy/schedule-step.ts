import { schedule, type World } from '../world.ts';
import type { CodeDeployment } from './state.ts';

/** Makes CodeDeploy look at a deployment in so many milliseconds; a look that was planned before does not happen. */
export function scheduleStep(world: World, deployment: CodeDeployment, delayMs: number): void {
  deployment.plan += 1;
  deployment.updatedAtMs = world.nowMs;
  const { id, plan } = deployment;
  schedule(world, delayMs, { kind: 'codedeploy-due', deploymentId: id, plan });
}
