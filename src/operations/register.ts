import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { registerDefinition } from './register-definition.ts';

/** Registers the edited definition as a new revision. */
export async function register(
  inputs: Extract<Inputs, { operation: 'register' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const document = await prepareDefinition(inputs, ports, record);
  const revision = await registerDefinition(document, ports, record);
  return { outcome: 'succeeded', cause: `Registered ${revision.family}:${revision.revision}.` };
}
