import { realClock } from '../../src/github/real-clock.ts';

test('now is the time of this machine', () => {
  const before = Date.now();
  const now = realClock.nowMs();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test('a sleep lasts as long as it was told to', async () => {
  const start = performance.now();
  await realClock.sleep(30);
  // Timers count whole milliseconds from a clock that was read a moment earlier.
  expect(performance.now() - start).toBeGreaterThanOrEqual(28);
});

test('a signal wakes the sleeper at once, and it does not reject', async () => {
  const controller = new AbortController();
  const sleeping = realClock.sleep(60_000, controller.signal);
  controller.abort();
  await expect(sleeping).resolves.toBeUndefined();
});

test('a signal that has come already lets nobody sleep', async () => {
  await expect(realClock.sleep(60_000, AbortSignal.abort())).resolves.toBeUndefined();
});

test('many sleeps leave no listener on their signal', async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listeners += 1;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listeners -= 1;
    removeEventListener.apply(signal, args);
  };
  for (let count = 0; count < 5; count += 1) await realClock.sleep(1, signal);
  expect(listeners).toBe(0);
});

test('a sleep of months does not end at once', async () => {
  const controller = new AbortController();
  let isAwake = false;
  const sleeping = realClock.sleep(10_000_000_000, controller.signal).then(() => {
    isAwake = true;
  });
  await realClock.sleep(20);
  expect(isAwake).toBe(false);
  controller.abort();
  await sleeping;
});
