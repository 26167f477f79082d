import type { World } from '../../world.ts';
import { currentServiceDeployment, endServiceDeployment } from '../end-service-deployment.ts';
import { requestReconcile } from '../request-reconcile.ts';
import { rollBack, rollbackTarget } from '../rollback.ts';
import { primaryOf, type Service } from '../service.ts';
import { startHooks } from './hooks.ts';
import { planBack } from './plan-stages.ts';
import { shiftTraffic } from './shift-traffic.ts';
import { type Progress, stageOf } from './stage.ts';

/**
 * Takes a deployment in stages back: the traffic first, then the tasks. Without an earlier revision there is
 * nothing to go back to, and the deployment has failed.
 * @param reason statusReason of the service deployment
 */
export function goBack(world: World, service: Service, reason: string): void {
  const record = currentServiceDeployment(world, service);
  const { id } = primaryOf(service);
  const target = rollbackTarget(service);
  if (target === undefined) {
    primaryOf(service).rolloutState = 'FAILED';
    primaryOf(service).rolloutStateReason = `ECS deployment ${id} failed.`;
    endServiceDeployment(world, service, { status: 'ROLLBACK_FAILED', reason });
    return;
  }
  rollBack(world, service, {
    target,
    words: { rollout: `ECS deployment ${id} failed`, status: reason },
  });
  const plan = planBack({ production: record.productionWeight, test: record.testWeight });
  const progress: Progress = { plan, at: 0, enteredAtMs: world.nowMs, hooks: [], isBack: true };
  record.progress = progress;
  shiftTraffic(world, record, stageOf(progress));
  progress.hooks = startHooks(world, record, stageOf(progress).stage);
  requestReconcile(world, service, 1_000);
}
