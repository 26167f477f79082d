import { asSlipwayError } from '../../errors.ts';
import type { Suspended } from '../../ports/autoscaling.ts';
import type { ServiceName } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Record } from '../record.ts';

const ALL: Suspended = {
  dynamicScalingInSuspended: true,
  dynamicScalingOutSuspended: true,
  scheduledScalingSuspended: true,
};

/** Scaling that can be suspended once, and goes on as it was before. */
export interface SuspendedScaling {
  /** Suspends it; does nothing for a service that does not scale. */
  suspend(): Promise<void>;
  /** Sets it back to what it was; never throws, since it is called when something else has gone wrong. */
  resume(): Promise<void>;
}

/** Scaling of a service that a deployment may not be disturbed by. */
export function suspendableScaling(
  name: ServiceName,
  { autoscaling, log }: Pick<Ports, 'autoscaling' | 'log'>,
  record: Record,
): SuspendedScaling {
  let before: Suspended | undefined;
  return {
    suspend: async () => {
      const found = await autoscaling.suspended(name);
      if (found === undefined) {
        log.info(`${name.service} is not registered for scaling, so there is nothing to suspend`);
        return;
      }
      // Whatever becomes of the call: it may have been carried out.
      before = found;
      record.note({ suspendedScaling: found });
      await autoscaling.suspend(name, ALL);
      log.info(`suspended the scaling of ${name.service}`);
    },
    resume: async () => {
      if (before === undefined) return;
      try {
        await autoscaling.suspend(name, before);
        record.note({ suspendedScaling: undefined });
        log.info(`the scaling of ${name.service} is as it was before`);
      } catch (error) {
        const { message } = asSlipwayError(error);
        log.error(
          `The scaling of ${name.service} is still suspended: ${message} Set it going again with RegisterScalableTarget.`,
        );
      }
    },
  };
}
