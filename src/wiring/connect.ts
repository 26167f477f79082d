import { createEcs } from '../aws/ecs.ts';
import { realClock } from '../github/real-clock.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ecs } from '../ports/ecs.ts';

/** The AWS that a run talks to, in its own time. */
export interface Connected {
  readonly ecs: Ecs;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** AWS as the inputs and the environment say, or the embedded mock. */
export async function connect(inputs: Inputs, env: NodeJS.ProcessEnv): Promise<Connected> {
  if (!inputs.mock) {
    const { region, maxRetries } = inputs;
    const connection = { maxRetries, ...(region === undefined ? {} : { region }) };
    return { ecs: createEcs(connection, env), clock: realClock, close: async () => undefined };
  }
  const { connectMock } = await import('./connect-mock.ts');
  return connectMock(inputs, env);
}
