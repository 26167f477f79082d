import type { Clock } from '../ports/clock.ts';

/** Simulated time that runs `speed` times as fast as real time, and can be moved on by hand. */
export interface TimeSource extends Clock {
  advance(ms: number): void;
  /** Simulated seconds per real second. */
  readonly speed: number;
}

/**
 * Simulated time from `startMs` on.
 * @param speed simulated seconds per real second; at 0 time stands still but for `advance`, and a sleeper
 *   moves it on himself, so that a wait costs no real time
 * @param realMs real time in milliseconds that never runs back
 */
export function createTimeSource(
  startMs: number,
  speed: number,
  realMs: () => number = () => performance.now(),
): TimeSource {
  const realStartMs = realMs();
  let advancedMs = 0;
  const advance = (ms: number) => {
    advancedMs += ms;
  };
  return {
    nowMs: () => Math.floor(startMs + (realMs() - realStartMs) * speed + advancedMs),
    advance,
    speed,
    sleep: (ms, signal) => {
      if (signal?.aborted) return Promise.resolve();
      if (speed > 0) return realSleep(ms / speed, signal);
      advance(ms);
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function realSleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}
