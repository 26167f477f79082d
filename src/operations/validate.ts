import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { countFindings } from '../report/text.ts';
import { definitionSource } from '../task-definition/definition-source.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';

/** Checks a definition and reads nothing from AWS. Fails when a finding is an error. */
export async function validate(
  inputs: Extract<Inputs, { operation: 'validate' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  assertFile(inputs.taskDefinition ?? '');
  await prepareDefinition(inputs, ports, record);
  const findings = (record.facts().files ?? []).flatMap((file) => file.findings);
  return {
    outcome: 'succeeded',
    cause: `${inputs.taskDefinition} is valid: ${countFindings(findings)}.`,
  };
}

/** Nothing is asked of AWS here. */
function assertFile(text: string): void {
  if (definitionSource(text).kind === 'file') return;
  throw new SlipwayError({
    code: 'input-invalid',
    message: `validate reads files only, and ${text} is held in AWS.`,
    hint: 'Use the operation render, which checks what it reads, or give a file.',
  });
}
