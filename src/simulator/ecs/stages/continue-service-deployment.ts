import { invalidParameter, Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { hasEnded, type ServiceDeployment } from '../deployment.ts';
import { reconcileSoon } from '../request-reconcile.ts';
import type { HookRun } from './stage.ts';

/** What is answered to a pause. */
export interface Continuation {
  readonly arn: string;
  readonly hookId: string;
  readonly action: 'CONTINUE' | 'ROLLBACK';
}

/**
 * Lets a deployment that pauses at a hook go on, or sends it back.
 * @throws Refusal for a deployment that has ended or a hook that does not wait
 * @source reference/service-deployments.md section 4, texts of ContinueServiceDeployment
 */
export function continueServiceDeployment(
  world: World,
  { arn, hookId, action }: Continuation,
): ServiceDeployment {
  const record = world.ecs.serviceDeployments.get(arn);
  if (record === undefined) {
    const text = 'The service deployment does not exist.';
    throw new Refusal('ServiceDeploymentNotFoundException', text);
  }
  if (!/^ecs-[a-z]+-[\w-]+$/.test(hookId)) {
    throw invalidParameter('Invalid hookId: hookId must follow the format: ecs-{hookType}-{id}');
  }
  if (hasEnded(record)) {
    throw invalidParameter(
      'Continuing a service deployment is not allowed for service deployment in terminal states.',
    );
  }
  const hook = hooksOf(record).find((one) => one.hookId === hookId);
  if (hook?.status !== 'AWAITING_ACTION') {
    throw invalidParameter(
      'Provided hookId is either completed, unavailable, or not associated with the given Resource ARN',
    );
  }
  hook.status = action === 'CONTINUE' ? 'SUCCEEDED' : 'FAILED';
  if (action === 'ROLLBACK') hook.reason = `Pause hook ${hookId} was answered with ROLLBACK.`;
  record.updatedAtMs = world.nowMs;
  const service = world.ecs.services.get(record.serviceArn);
  if (service !== undefined) reconcileSoon(world, service);
  return record;
}

/** Hooks of the stage that a deployment is in. */
export function hooksOf({ progress, hookStages }: ServiceDeployment): readonly HookRun[] {
  return progress?.hooks ?? hookStages?.at(-1)?.hooks ?? [];
}
