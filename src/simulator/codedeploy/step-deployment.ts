import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { ALARM_ACTIVE, activeAlarm } from './alarms.ts';
import { failDeployment, succeed } from './finish.ts';
import { LOOK_MS, type Progress } from './progress.ts';
import { reroute } from './rollback.ts';
import { beginEvent, eventProgress } from './run-event.ts';
import { scheduleStep } from './schedule-step.ts';
import { DeploymentFault, findBlue, removeSide, taskSetOf } from './sides.ts';
import { type CodeDeployment, isComplete } from './state.ts';

/** A deployment with alarms is looked at so often, however long it has to wait for something. */
const ALARM_LOOK_MS = 10_000;

/** Between one lifecycle event and the next; the pace of the mock. */
const NEXT_MS = 1_000;

/** The next step of a deployment. A step of a plan that was given up does nothing. */
export function stepDeployment(
  world: World,
  { deploymentId, plan }: { readonly deploymentId: string; readonly plan: number },
): void {
  const deployment = world.codedeploy.deployments.get(deploymentId);
  if (deployment === undefined || deployment.plan !== plan || isComplete(deployment)) return;
  const alarm = activeAlarm(world, deployment);
  if (alarm !== undefined && deployment.stage.kind !== 'rerouting') {
    failDeployment(world, deployment, { status: 'Stopped', error: ALARM_ACTIVE });
    return;
  }
  const delayMs = takeStep(world, deployment);
  if (isComplete(deployment)) return;
  const watches = deployment.settings.alarmConfiguration !== undefined;
  scheduleStep(world, deployment, watches ? Math.min(delayMs, ALARM_LOOK_MS) : delayMs);
}

/** @returns milliseconds until the next look */
function takeStep(world: World, deployment: CodeDeployment): number {
  try {
    return onward(world, deployment);
  } catch (error) {
    if (!(error instanceof DeploymentFault)) throw error;
    const { code, message } = error;
    failDeployment(world, deployment, { status: 'Failed', error: { code, message } });
    return 0;
  }
}

function onward(world: World, deployment: CodeDeployment): number {
  const { stage } = deployment;
  switch (stage.kind) {
    case 'created':
      return start(world, deployment);
    case 'event':
      return atEvent(world, deployment, stage.index);
    case 'ready':
      return atReady(world, deployment, stage.untilMs);
    case 'termination':
      return atTermination(world, deployment, stage.untilMs);
    case 'draining':
      if (taskSetOf(world, deployment.blue) === undefined) succeed(world, deployment);
      return LOOK_MS;
    case 'rerouting':
      return reroute(world, deployment, stage.sinceMs);
    case 'over':
      return 0;
  }
}

function start(world: World, deployment: CodeDeployment): number {
  deployment.status = 'InProgress';
  deployment.startedAtMs = world.nowMs;
  deployment.stage = { kind: 'event', index: 0 };
  findBlue(world, deployment);
  return NEXT_MS;
}

function atEvent(world: World, deployment: CodeDeployment, index: number): number {
  const event = deployment.events[index];
  if (event === undefined) return finish(world, deployment);
  if (event.status === 'Pending' && event.name === 'BeforeAllowTraffic') {
    const waitMs = readyWaitMs(deployment);
    if (waitMs !== undefined && !deployment.isReleased) {
      deployment.status = 'Ready';
      deployment.stage = { kind: 'ready', untilMs: world.nowMs + waitMs };
      return waitMs;
    }
  }
  if (event.status === 'Pending') beginEvent(world, deployment, event);
  const progress: Progress = eventProgress(world, deployment, event);
  if (progress.kind === 'wait') return progress.ms;
  event.endedAtMs = world.nowMs;
  if (progress.kind === 'failed') {
    event.status = 'Failed';
    event.message ??= progress.error.message;
    failDeployment(world, deployment, { status: 'Failed', error: progress.error });
    return 0;
  }
  event.status = 'Succeeded';
  deployment.stage = { kind: 'event', index: index + 1 };
  return NEXT_MS;
}

/** How long a deployment waits for ContinueDeployment before traffic moves; undefined when it does not. */
function readyWaitMs({ settings }: CodeDeployment): number | undefined {
  const blueGreen = (settings.blueGreenDeploymentConfiguration ?? {}) as JsonObject;
  const ready = (blueGreen.deploymentReadyOption ?? {}) as JsonObject;
  if (ready.actionOnTimeout !== 'STOP_DEPLOYMENT') return undefined;
  return Number(ready.waitTimeInMinutes ?? 0) * 60_000;
}

function atReady(world: World, deployment: CodeDeployment, untilMs: number): number {
  if (world.nowMs < untilMs) return untilMs - world.nowMs;
  const message =
    'The deployment was stopped because traffic was not rerouted within the waiting time.';
  failDeployment(world, deployment, { status: 'Stopped', error: { code: 'TIMEOUT', message } });
  return 0;
}

function finish(world: World, deployment: CodeDeployment): number {
  const blueGreen = (deployment.settings.blueGreenDeploymentConfiguration ?? {}) as JsonObject;
  const end = (blueGreen.terminateBlueInstancesOnDeploymentSuccess ?? {}) as JsonObject;
  if (end.action === 'KEEP_ALIVE') {
    succeed(world, deployment);
    return 0;
  }
  const waitMs = Number(end.terminationWaitTimeInMinutes ?? 0) * 60_000;
  deployment.terminationWaitStarted = true;
  deployment.stage = { kind: 'termination', untilMs: world.nowMs + waitMs };
  return waitMs;
}

function atTermination(world: World, deployment: CodeDeployment, untilMs: number): number {
  if (world.nowMs < untilMs) return untilMs - world.nowMs;
  removeSide(world, deployment.blue);
  deployment.stage = { kind: 'draining' };
  return LOOK_MS;
}
