import type { World } from '../world.ts';
import { configOf } from './configs.ts';
import { beginHook, hookProgress } from './hooks.ts';
import { installProgress } from './install.ts';
import type { LifecycleEvent } from './lifecycle.ts';
import type { Progress } from './progress.ts';
import { shiftAt } from './routing.ts';
import { createGreen, findBlue, promoteSide } from './sides.ts';
import type { CodeDeployment } from './state.ts';
import { pointTests, shiftProduction } from './traffic.ts';

const DONE: Progress = { kind: 'done' };

/** What is done when a lifecycle event begins. @throws DeploymentFault when it cannot be done */
export function beginEvent(world: World, deployment: CodeDeployment, event: LifecycleEvent): void {
  event.status = 'InProgress';
  event.startedAtMs = world.nowMs;
  switch (event.name) {
    case 'Install':
      deployment.blue = findBlue(world, deployment);
      deployment.green = createGreen(world, deployment, deployment.blue);
      break;
    case 'AllowTestTraffic':
      pointTests(world, deployment, 'green');
      break;
    case 'AllowTraffic':
      break;
    default:
      beginHook(world, deployment, event);
  }
}

/** How far a lifecycle event is that began. */
export function eventProgress(
  world: World,
  deployment: CodeDeployment,
  event: LifecycleEvent,
): Progress {
  switch (event.name) {
    case 'Install':
      return installProgress(world, deployment, event);
    case 'AllowTestTraffic':
      return DONE;
    case 'AllowTraffic':
      return shiftProgress(world, deployment, event);
    default:
      return hookProgress(world, event);
  }
}

function shiftProgress(
  world: World,
  deployment: CodeDeployment,
  { startedAtMs = world.nowMs }: LifecycleEvent,
): Progress {
  const { routing } = configOf(world, deployment.configName);
  const { percent, nextMs } = shiftAt(routing, world.nowMs - startedAtMs);
  if (percent !== deployment.greenPercent) shiftProduction(world, deployment, percent);
  if (nextMs !== undefined) return { kind: 'wait', ms: nextMs };
  promoteSide(world, deployment.green);
  return DONE;
}
