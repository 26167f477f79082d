import type { MockServerInputs } from '../inputs/inputs.ts';
import { startMockServer } from '../mock-server/start.ts';
import type { Log } from '../ports/log.ts';
import { cancelOnSignals } from './cancel.ts';

/**
 * The mock as a server of its own, until a signal ends it.
 * @param say where the line `listening on http://127.0.0.1:N` goes, on which scripts wait
 */
export async function serveMock(
  { port, speed }: MockServerInputs,
  log: Log,
  say: (line: string) => void,
): Promise<void> {
  const stop = cancelOnSignals();
  const server = await startMockServer({ port, speed, onRequest: (line) => log.info(line) });
  say(`listening on ${server.endpoint}`);
  await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
  await server.stop();
}
