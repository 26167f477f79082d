import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { revisionFor } from './revision-for.ts';

/** Registers the edited definition as a new revision, or finds the equal one that is there. */
export async function register(
  inputs: Extract<Inputs, { operation: 'register' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const { document } = await prepareDefinition(inputs, ports, record);
  const chosen = await revisionFor({ document }, inputs.ifUnchanged, { ports, record });
  const name = `${chosen.revision.family}:${chosen.revision.revision}`;
  return chosen.isReused
    ? { outcome: 'unchanged', cause: `${name} says the same; nothing was registered.` }
    : { outcome: 'succeeded', cause: `Registered ${name}.` };
}
