import { setMaxListeners } from 'node:events';

/** What a shell shows for a process that a signal ended. */
const EXIT_CODE_KILLED = 130;

/**
 * A signal that aborts on SIGINT or SIGTERM, which is what a cancelled job sends.
 * The second one ends the process at once: whoever sends it does not want to wait.
 */
export function cancelOnSignals(): AbortSignal {
  const controller = new AbortController();
  // Every port listens, so many listeners are no leak.
  setMaxListeners(0, controller.signal);
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(EXIT_CODE_KILLED);
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}
