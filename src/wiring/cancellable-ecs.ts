import type { Ecs } from '../ports/ecs.ts';
import { guard } from './guard.ts';

/** How long a write that is under way may still answer after the signal, ms: its ARN is worth having. */
const WRITE_GRACE_MS = 1_200;

/**
 * The same port, but no call starts after the signal, a read under way is left at once,
 * and a write under way gets a moment to answer.
 */
export function cancellableEcs(ecs: Ecs, cancel: AbortSignal): Ecs {
  const read = guard(cancel, 0);
  const write = guard(cancel, WRITE_GRACE_MS);
  return {
    registerTaskDefinition: write(ecs.registerTaskDefinition),
    updateService: write(ecs.updateService),
    describeTaskDefinition: read(ecs.describeTaskDefinition),
    describeService: read(ecs.describeService),
    listServiceDeployments: read(ecs.listServiceDeployments),
    describeServiceDeployment: read(ecs.describeServiceDeployment),
    stoppedTasks: read(ecs.stoppedTasks),
  };
}
