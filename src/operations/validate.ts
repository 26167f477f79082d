import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { countFindings } from '../report/text.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';

/** Checks a definition and reads nothing from AWS. Fails when a finding is an error. */
export async function validate(
  inputs: Extract<Inputs, { operation: 'validate' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  await prepareDefinition(inputs, ports, record);
  const findings = (record.facts().files ?? []).flatMap((file) => file.findings);
  return {
    outcome: 'succeeded',
    cause: `${inputs.taskDefinition} is valid: ${countFindings(findings)}.`,
  };
}
