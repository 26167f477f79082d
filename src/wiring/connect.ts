import { realClock } from '../github/real-clock.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { awsPorts, type Connected } from './aws-ports.ts';

/** AWS as the inputs and the environment say, or the embedded mock. */
export async function connect(inputs: Inputs, env: NodeJS.ProcessEnv): Promise<Connected> {
  if (!inputs.mock) {
    const { region, maxRetries } = inputs;
    const connection = { maxRetries, ...(region === undefined ? {} : { region }) };
    return { ...awsPorts(connection, env), clock: realClock, close: async () => undefined };
  }
  const { connectMock } = await import('./connect-mock.ts');
  return connectMock(inputs, env);
}
