import { jest } from '@jest/globals';
import { usableAfterCancel } from '../../src/wiring/after-cancel.ts';

test('calls work before and after the signal', async () => {
  const cancel = new AbortController();
  const port = usableAfterCancel({ stop: async (arn: string) => `stopped ${arn}` }, cancel.signal);
  expect(await port.stop('a')).toBe('stopped a');
  cancel.abort();
  expect(await port.stop('b')).toBe('stopped b');
});

test('a call that hangs is left five seconds after the signal', async () => {
  jest.useFakeTimers();
  const cancel = new AbortController();
  const port = usableAfterCancel({ stop: () => new Promise(() => undefined) }, cancel.signal);
  const stopping = expect(port.stop()).rejects.toMatchObject({ code: 'cancelled' });
  cancel.abort();
  jest.advanceTimersByTime(5_000);
  jest.useRealTimers();
  await stopping;
});
