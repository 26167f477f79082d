import type { Autoscaling } from '../ports/autoscaling.ts';
import type { ServiceDefinitions } from '../ports/service-definitions.ts';
import { usableAfterCancel } from './after-cancel.ts';
import { guard } from './guard.ts';

/** How long a write that is under way may still answer after the signal, ms: its ARN is worth having. */
const WRITE_GRACE_MS = 1_200;

/** The same port, but no call starts after the signal, and a write under way gets a moment to answer. */
export function cancellableDefinitions(
  definitions: ServiceDefinitions,
  cancel: AbortSignal,
): ServiceDefinitions {
  const write = guard(cancel, WRITE_GRACE_MS);
  return {
    look: guard(cancel, 0)(definitions.look),
    create: write(definitions.create),
    tag: write(definitions.tag),
    untag: write(definitions.untag),
  };
}

/** The same port; after the signal what was suspended can still be set going again, and nothing else begins. */
export function cancellableAutoscaling(autoscaling: Autoscaling, cancel: AbortSignal): Autoscaling {
  const read = guard(cancel, 0);
  const write = guard(cancel, WRITE_GRACE_MS);
  const { suspend } = usableAfterCancel({ suspend: autoscaling.suspend }, cancel);
  return {
    suspended: read(autoscaling.suspended),
    bounds: read(autoscaling.bounds),
    look: read(autoscaling.look),
    register: write(autoscaling.register),
    putPolicy: write(autoscaling.putPolicy),
    putScheduledAction: write(autoscaling.putScheduledAction),
    suspend,
  };
}
