import { SlipwayError } from '../errors.ts';

/**
 * Makes calls that do not start after the signal, and are left `graceMs` milliseconds after it when they are under
 * way.
 */
export function guard(cancel: AbortSignal, graceMs: number) {
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

/** A port that only reads: no call starts after the signal, and one under way is left at once. */
export function cancellableReads<T extends object>(port: T, cancel: AbortSignal): T {
  const read = guard(cancel, 0);
  const calls = Object.entries(port).map(([name, call]) => [name, read(call)]);
  return Object.fromEntries(calls) as T;
}
