import type { ServiceName } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ScalingChanges } from '../../service-definition/compare-scaling.ts';

/** Writes what differs in how a service scales, and nothing else: first the bounds, which the rest needs. */
export async function applyScaling(
  name: ServiceName,
  { target, policies, scheduledActions }: ScalingChanges,
  { autoscaling, log }: Pick<Ports, 'autoscaling' | 'log'>,
): Promise<void> {
  if (target !== undefined) {
    await autoscaling.register(name, target);
    log.info(`${name.service} scales between ${target.minCapacity} and ${target.maxCapacity}`);
  }
  for (const policy of policies) {
    await autoscaling.putPolicy(name, policy);
    log.info(`put the scaling policy ${String(policy.policyName)}`);
  }
  for (const action of scheduledActions) {
    await autoscaling.putScheduledAction(name, action);
    log.info(`put the scheduled action ${String(action.scheduledActionName)}`);
  }
}
