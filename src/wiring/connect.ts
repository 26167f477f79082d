import { realClock } from '../github/real-clock.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { awsPorts, type Connected } from './aws-ports.ts';
import { type MockClock, mockClockOf } from './mock-clock.ts';

/** AWS as the inputs and the environment say, or the embedded mock. */
export async function connect(inputs: Inputs, env: NodeJS.ProcessEnv): Promise<Connected> {
  if (!inputs.mock) {
    const { region, maxRetries } = inputs;
    const connection = { maxRetries, ...(region === undefined ? {} : { region }) };
    const mock = await mockClockOf(env);
    return {
      ...awsPorts(connection, env),
      clock: mock ?? realClock,
      ...(mock && { note: noteOf(mock) }),
      close: async () => undefined,
    };
  }
  const { connectMock } = await import('./connect-mock.ts');
  return connectMock(inputs, env);
}

function noteOf({ speed }: MockClock): string {
  const pace =
    speed === 0 ? 'whose time stands still but for waits' : `that runs ${speed} times as fast`;
  return `The endpoint is a mock of Slipway ${pace}; waits are in its time.`;
}
