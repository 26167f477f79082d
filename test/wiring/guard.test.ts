import { cancellableReads, guard } from '../../src/wiring/guard.ts';

const never = () => new Promise<string>(() => undefined);

test('a call gives what it gives as long as there is no signal', async () => {
  const call = guard(new AbortController().signal, 0)(async (a: number, b: number) => a + b);
  expect(await call(1, 2)).toBe(3);
});

test('a call under way is left when the signal comes, and none starts after it', async () => {
  const controller = new AbortController();
  let started = 0;
  const port = cancellableReads(
    {
      read: () => {
        started += 1;
        return never();
      },
    },
    controller.signal,
  );
  const underWay = port.read();
  controller.abort();
  await expect(underWay).rejects.toMatchObject({ code: 'cancelled' });
  await expect(port.read()).rejects.toMatchObject({ code: 'cancelled' });
  expect(started).toBe(1);
});

test('a call with grace may still answer', async () => {
  const controller = new AbortController();
  const call = guard(controller.signal, 10_000)(async () => 'done');
  const answer = call();
  controller.abort();
  expect(await answer).toBe('done');
});
