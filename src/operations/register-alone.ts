import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import type { Conclusion } from './operation.ts';
import type { PreparedDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { revisionFor } from './revision-for.ts';
import { planTaskFirst } from './task-first.ts';

/** A deploy without a service: the revision is registered, and its task run when one is asked for. */
export async function registerAlone(
  prepared: PreparedDefinition | undefined,
  inputs: Extract<Inputs, { operation: 'deploy' }>,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  if (prepared === undefined) throw nothingToRun();
  if (inputs.runTask !== true) {
    ports.log.info(
      'no service is given: the task definition is registered, and nothing is deployed',
    );
  }
  const definition = async () => prepared.document.value;
  const runFirst = await planTaskFirst(inputs, definition, ports);
  const { revision } = await revisionFor(prepared, inputs.ifUnchanged, { ports, record });
  if (runFirst !== undefined) return runFirst(revision.arn, record);
  return {
    outcome: 'succeeded',
    cause: `${revision.family}:${revision.revision} is there; no service was named to deploy it to.`,
  };
}

function nothingToRun(): SlipwayError {
  return new SlipwayError({
    code: 'input-missing',
    message: 'Neither a service nor a task definition is given, so there is nothing to run.',
    hint: 'Give task-definition, or service.',
  });
}
