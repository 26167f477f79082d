import type { JsonObject } from '../../json.ts';
import type { World } from '../../world.ts';
import type { ServiceDeployment } from '../deployment.ts';
import { callFunction } from './call-function.ts';
import type { HookRun, LifecycleStage } from './stage.ts';

/** A pause waits so long if it does not say otherwise. @source API reference, DeploymentLifecycleHook.timeoutConfiguration: 1440 minutes */
const USUAL_TIMEOUT_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** Starts the hooks of a stage; they run beside each other. Those of the past were passed long ago. */
export function startHooks(
  world: World,
  record: ServiceDeployment,
  stage: LifecycleStage,
): readonly HookRun[] {
  const hooks = (record.deploymentConfiguration.lifecycleHooks ?? []) as readonly JsonObject[];
  return hooks
    .filter(({ lifecycleStages }) => (lifecycleStages as readonly string[]).includes(stage))
    .map((hook) => startHook(world, hook, stage))
    .map((run) => (record.isPast === true ? { ...run, status: 'SUCCEEDED' } : run));
}

function startHook(world: World, hook: JsonObject, stage: LifecycleStage): HookRun {
  const isPause = hook.targetType === 'PAUSE';
  const { timeoutInMinutes = USUAL_TIMEOUT_MINUTES, action = 'ROLLBACK' } =
    (hook.timeoutConfiguration ?? {}) as JsonObject;
  const id = world.random.hex(17);
  return {
    hookId: `ecs-${isPause ? 'pause' : 'lambda'}-${id}`,
    targetType: isPause ? 'PAUSE' : 'AWS_LAMBDA',
    ...(typeof hook.hookTargetArn === 'string' && { targetArn: hook.hookTargetArn }),
    stage,
    status: isPause ? 'AWAITING_ACTION' : 'IN_PROGRESS',
    expiresAtMs: world.nowMs + Number(timeoutInMinutes) * MINUTE_MS,
    timeoutAction: action === 'CONTINUE' ? 'CONTINUE' : 'ROLLBACK',
    callAtMs: world.nowMs,
    ...(hook.hookDetails !== undefined && { details: hook.hookDetails as JsonObject }),
  };
}

/** What hooks say together: whether the stage may go on, has to wait until a time, or has failed. */
export type HookVerdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'waits'; readonly untilMs: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Lets the hooks of a stage go on and asks them for their verdict. */
export function watchHooks(
  world: World,
  record: ServiceDeployment,
  hooks: readonly HookRun[],
): HookVerdict {
  for (const hook of hooks) goOn(world, record, hook);
  const failed = hooks.find(({ status }) => status === 'FAILED' || status === 'TIMED_OUT');
  if (failed !== undefined) return { kind: 'failed', reason: reasonOf(failed) };
  const open = hooks.filter(({ status }) => status !== 'SUCCEEDED');
  if (open.length === 0) return { kind: 'passed' };
  const next = open.map((one) =>
    one.targetType === 'PAUSE' ? one.expiresAtMs : Math.min(one.callAtMs, one.expiresAtMs),
  );
  return { kind: 'waits', untilMs: Math.min(...next) };
}

function goOn(world: World, record: ServiceDeployment, hook: HookRun): void {
  if (hook.status !== 'AWAITING_ACTION' && hook.status !== 'IN_PROGRESS') return;
  if (hook.expiresAtMs <= world.nowMs) {
    hook.status = hook.timeoutAction === 'CONTINUE' ? 'SUCCEEDED' : 'TIMED_OUT';
    return;
  }
  if (hook.targetType === 'AWS_LAMBDA' && hook.callAtMs <= world.nowMs) {
    callFunction(world, record, hook);
  }
}

/** @source reference/service-deployments.md section 4, asynchronous error texts */
function reasonOf({ status, stage, targetType, reason = '' }: HookRun): string {
  if (status === 'TIMED_OUT') {
    return `${stage} ${targetType === 'PAUSE' ? 'pause' : 'lifecycle'} hook timed out.`;
  }
  return `${stage} lifecycle hook(s) failed. ${reason}`;
}
