import type { MockServerInputs } from '../inputs/inputs.ts';
import { loadScenario } from '../mock-server/scenario/load-scenario.ts';
import { startMockServer } from '../mock-server/start.ts';
import type { Log } from '../ports/log.ts';
import { cancelOnSignals } from './cancel.ts';

/**
 * The mock as a server of its own, until a signal ends it.
 * @param say where the line `listening on http://127.0.0.1:N` goes, on which scripts wait
 */
export async function serveMock(
  { port, speed, scenario, state, record }: MockServerInputs,
  log: Log,
  say: (line: string) => void,
): Promise<void> {
  const stop = cancelOnSignals();
  const server = await startMockServer({
    port,
    speed,
    onRequest: (line) => log.info(line),
    ...(scenario !== undefined && { scenario: await loadScenario(scenario) }),
    ...(state !== undefined && { stateFile: state }),
    ...(record !== undefined && { recordFile: record }),
  });
  say(`listening on ${server.endpoint}`);
  await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
  await server.stop();
}
