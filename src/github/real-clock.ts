import type { Clock } from '../ports/clock.ts';

/** Longest time that one Node timer can wait, ms; a longer one would fire at once. Source: Node.js docs, setTimeout. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** The time of this machine. */
export const realClock: Clock = {
  nowMs: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(ms, LONGEST_TIMER_MS));
      signal?.addEventListener('abort', wake, { once: true });
    }),
};
