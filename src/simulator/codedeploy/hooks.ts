import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { deploymentOf } from './create-deployment.ts';
import { HOOKS, type LifecycleEvent } from './lifecycle.ts';
import { LOOK_MS, type Progress } from './progress.ts';
import { scheduleStep } from './schedule-step.ts';
import { type CodeDeployment, isComplete } from './state.ts';

/** A function has so long to call back. @source reference/codedeploy.md section 9 */
const LIMIT_MS = 3_600_000;

/** A scripted function takes so long; the pace of the mock. */
const FUNCTION_MS = 4_000;

/** Calls the function that the AppSpec names for an event; without one there is nothing to wait for. */
export function beginHook(world: World, deployment: CodeDeployment, event: LifecycleEvent): void {
  const name = deployment.appSpec.hooks[event.name];
  if (name === undefined || !HOOKS.includes(event.name)) {
    event.answer = { atMs: world.nowMs, status: 'Succeeded' };
    return;
  }
  const executionId = `${deployment.id}-${world.random.hex(24)}`;
  event.executionId = executionId;
  const payload: JsonObject = {
    DeploymentId: deployment.id,
    LifecycleEventHookExecutionId: executionId,
  };
  const output = world.neighbours.invokeFunction(world, name, payload);
  const atMs = world.nowMs + FUNCTION_MS;
  if (output === undefined) {
    event.message = `The function ${name} could not be invoked.`;
    event.answer = { atMs, status: 'Failed' };
  } else if (output.hookStatus === 'SUCCEEDED') event.answer = { atMs, status: 'Succeeded' };
  else if (output.hookStatus === 'FAILED') event.answer = { atMs, status: 'Failed' };
}

/** Whether the function of an event has called back. */
export function hookProgress(world: World, event: LifecycleEvent): Progress {
  const { answer, name, startedAtMs = world.nowMs } = event;
  if (answer !== undefined && answer.atMs <= world.nowMs) {
    if (answer.status === 'Succeeded') return { kind: 'done' };
    event.message ??= `The function of the hook ${name} reported Failed.`;
    return failed('HOOK_EXECUTION_FAILURE', event.message);
  }
  if (answer !== undefined) return { kind: 'wait', ms: answer.atMs - world.nowMs };
  const leftMs = startedAtMs + LIMIT_MS - world.nowMs;
  if (leftMs > 0) return { kind: 'wait', ms: Math.max(LOOK_MS, leftMs) };
  return failed('TIMEOUT', `The function of the hook ${name} did not call back within an hour.`);
}

function failed(code: string, message: string): Progress {
  return { kind: 'failed', error: { code, message } };
}

/**
 * A function of a hook calls back.
 * @throws Refusal for a status, deployment or execution that does not fit
 */
export function putHookStatus(world: World, request: JsonObject): string {
  const deployment = deploymentOf(world, request.deploymentId);
  const { status, lifecycleEventHookExecutionId: id } = request;
  if (status !== 'Succeeded' && status !== 'Failed') {
    throw new Refusal(
      'InvalidLifecycleEventHookExecutionStatusException',
      'The status must be Succeeded or Failed.',
    );
  }
  const event = deployment.events.find((one) => one.executionId === id && id !== undefined);
  if (event === undefined) {
    throw new Refusal(
      'InvalidLifecycleEventHookExecutionIdException',
      `The lifecycle event hook execution id is not valid: ${String(id)}`,
    );
  }
  if (event.status !== 'InProgress' || event.answer !== undefined || isComplete(deployment)) {
    throw new Refusal(
      'LifecycleEventAlreadyCompletedException',
      'The lifecycle event is already completed.',
    );
  }
  event.answer = { atMs: world.nowMs, status };
  scheduleStep(world, deployment, 0);
  return String(id);
}
