import type { MockServer } from '../../../src/mock-server/start.ts';
import type { Clock } from '../../../src/ports/clock.ts';

/** Turns of the event loop without a call under way after which nobody but a sleeper can go on. */
const QUIET_TURNS = 5;

/** Simulated time for many runs at once: it stands still while a call is under way, then the first sleeper wakes. */
export interface StillClock {
  readonly clock: Clock;
  /** The same port, whose calls hold time still. */
  holding<T extends object>(port: T): T;
}

/** A clock over a mock that was started with `speed: 0`. */
export function stillClock(server: MockServer): StillClock {
  const sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  let underWay = 0;
  let quiet = 0;
  let isTicking = false;
  const tick = () => {
    isTicking = sleepers.length > 0;
    if (!isTicking) return;
    quiet = underWay === 0 ? quiet + 1 : 0;
    if (quiet > QUIET_TURNS) wakeFirst();
    setImmediate(tick);
  };
  const wakeFirst = () => {
    quiet = 0;
    sleepers.sort((a, b) => a.atMs - b.atMs);
    const first = sleepers.shift();
    if (first === undefined) return;
    server.advance(Math.max(0, first.atMs - server.clock.nowMs()) / 1_000);
    first.wake();
  };
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve();
      sleepers.push({ atMs: server.clock.nowMs() + ms, wake: resolve });
      signal?.addEventListener('abort', () => resolve(), { once: true });
      if (!isTicking) {
        isTicking = true;
        setImmediate(tick);
      }
    });
  const hold =
    (call: (...args: unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]) => {
      underWay += 1;
      try {
        return await call(...args);
      } finally {
        underWay -= 1;
      }
    };
  return {
    clock: { nowMs: server.clock.nowMs, sleep },
    holding: <T extends object>(port: T) =>
      Object.fromEntries(Object.entries(port).map(([name, call]) => [name, hold(call)])) as T,
  };
}
