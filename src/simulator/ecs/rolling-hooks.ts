import type { World } from '../world.ts';
import { hasEnded } from './deployment.ts';
import { currentServiceDeployment, endServiceDeployment } from './end-service-deployment.ts';
import { requestReconcile } from './request-reconcile.ts';
import { rollBack, rollbackTarget } from './rollback.ts';
import { primaryOf, type Service } from './service.ts';
import { startHooks, watchHooks } from './stages/hooks.ts';
import type { HookRun, LifecycleStage } from './stages/stage.ts';

/** A stage of a rolling deployment and the hooks at work in it. */
export interface HookStage {
  readonly stage: LifecycleStage;
  readonly hooks: readonly HookRun[];
}

/**
 * Whether the hooks before the first new task let a rolling deployment go on.
 * A rolling deployment has the stages around its scaling; those that shift traffic never come.
 * @source reference/service-deployments.md section 4: hooks on all four strategies, rolling included
 */
export function mayScaleUp(world: World, service: Service): boolean {
  const { sourceRevisionArns } = currentServiceDeployment(world, service);
  const isReconciled =
    sourceRevisionArns.length <= 1 || passStage(world, service, 'RECONCILE_SERVICE');
  return isReconciled && passStage(world, service, 'PRE_SCALE_UP');
}

/** Whether the hooks after the last new task is healthy let it complete. */
export function mayComplete(world: World, service: Service): boolean {
  return passStage(world, service, 'POST_SCALE_UP');
}

function passStage(world: World, service: Service, stage: LifecycleStage): boolean {
  const record = currentServiceDeployment(world, service);
  if (hasEnded(record) || record.status !== 'IN_PROGRESS') return true;
  if (record.deploymentConfiguration.lifecycleHooks === undefined) return true;
  const entered = record.hookStages ?? [];
  const at = entered.find((one) => one.stage === stage) ?? {
    stage,
    hooks: startHooks(world, record, stage),
  };
  if (!entered.includes(at)) record.hookStages = [...entered, at];
  const verdict = watchHooks(world, record, at.hooks);
  switch (verdict.kind) {
    case 'passed':
      return true;
    case 'waits':
      requestReconcile(world, service, Math.max(1, verdict.untilMs - world.nowMs));
      return false;
    case 'failed':
      takeBack(world, service, `Service deployment rolled back because ${verdict.reason}`);
      return false;
  }
}

/** Without an earlier revision there is nothing to go back to, and the deployment has failed. */
function takeBack(world: World, service: Service, status: string): void {
  const primary = primaryOf(service);
  const rollout = `ECS deployment ${primary.id} failed`;
  const target = rollbackTarget(service);
  if (target !== undefined) {
    rollBack(world, service, { target, words: { rollout, status } });
    requestReconcile(world, service, 1_000);
    return;
  }
  primary.rolloutState = 'FAILED';
  primary.rolloutStateReason = `${rollout}.`;
  endServiceDeployment(world, service, { status: 'ROLLBACK_FAILED', reason: status });
}
