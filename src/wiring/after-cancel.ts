import { SlipwayError } from '../errors.ts';

/** The runner ends a cancelled step 7.5 s after the signal; what is left is for the outputs. Source: GitHub Actions, workflow cancellation */
const AFTER_CANCEL_MS = 5_000;

/** The same port, whose calls may begin after the signal, too, but are left when the time after it is over. */
export function usableAfterCancel<T extends object>(port: T, cancel: AbortSignal): T {
  const over = new Promise<never>((_, reject) => {
    const stop = () => setTimeout(() => reject(tooLate()), AFTER_CANCEL_MS).unref();
    if (cancel.aborted) stop();
    else cancel.addEventListener('abort', stop, { once: true });
  });
  // Nobody may be waiting when the time is over.
  over.catch(() => undefined);
  const calls = Object.entries(port).map(([name, call]) => [
    name,
    (...args: readonly unknown[]) => Promise.race([call(...args), over]),
  ]);
  return Object.fromEntries(calls) as T;
}

function tooLate(): SlipwayError {
  return new SlipwayError({
    code: 'cancelled',
    message: 'AWS did not answer in the time that a cancelled run has.',
    hint: 'Look at the service: its deployment may go on.',
  });
}
