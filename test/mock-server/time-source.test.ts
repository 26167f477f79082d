import { createTimeSource } from '../../src/mock-server/time-source.ts';

describe('createTimeSource', () => {
  it.each([
    [60, 2_000, 121_000],
    [0, 2_000, 1_000],
    [0.5, 3_000, 2_500],
  ])('at speed %s is after %i real ms at %i', (speed, realMs, expected) => {
    let real = 77;
    const time = createTimeSource(1_000, speed, () => real);
    real += realMs;
    expect(time.nowMs()).toBe(expected);
    time.advance(500);
    expect(time.nowMs()).toBe(expected + 500);
  });

  it('ends a sleep at once when it is aborted, before or during', async () => {
    const time = createTimeSource(0, 1);
    await time.sleep(3_600_000, AbortSignal.abort());
    const controller = new AbortController();
    const sleep = time.sleep(3_600_000, controller.signal);
    controller.abort();
    await sleep;
    expect(time.nowMs()).toBeLessThan(5_000);
  });

  it('is moved on by a sleeper at speed 0', async () => {
    const time = createTimeSource(0, 0);
    await time.sleep(1_000);
    await time.sleep(1_000, AbortSignal.abort());
    expect(time.nowMs()).toBe(1_000);
  });
});
