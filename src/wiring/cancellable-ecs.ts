import { SlipwayError } from '../errors.ts';
import type { Ecs } from '../ports/ecs.ts';

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

function guard(cancel: AbortSignal, graceMs: number) {
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => setTimeout(() => reject(cancelled()), graceMs).unref();
    if (cancel.aborted) stop();
    else cancel.addEventListener('abort', stop, { once: true });
  });
  // Nobody may be waiting when the signal comes.
  stopped.catch(() => undefined);
  return <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (cancel.aborted) throw cancelled();
      return Promise.race([call(...args), stopped]);
    };
}

function cancelled(): SlipwayError {
  return new SlipwayError({
    code: 'cancelled',
    message: 'The run was told to stop before it was done.',
    hint: 'Run again; what was already done is listed in the outputs.',
  });
}
