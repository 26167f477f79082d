import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { ListedService } from '../inputs/parse-services.ts';
import type { Ports } from '../ports/ports.ts';
import { matrixEntries } from './fleet/matrix-entries.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** Largest output of a job, bytes, which GitHub estimates as UTF-16. Source: GitHub Actions, "outputs for jobs". */
const OUTPUT_LIMIT_BYTES = 1024 * 1024;

/** Gives the services of a list as a matrix for GitHub: each job gets a list of its own to deploy. */
export async function matrix(
  inputs: Extract<Inputs, { operation: 'matrix' }>,
  listed: readonly ListedService[],
  { ports, record }: { readonly ports: Pick<Ports, 'log' | 'outputs'>; readonly record: Record },
): Promise<Conclusion> {
  const { entries, warnings } = matrixEntries(listed, inputs);
  for (const warning of warnings) ports.log.warning(warning);
  const text = JSON.stringify({ include: entries });
  if (text.length * 2 > OUTPUT_LIMIT_BYTES) throw tooLarge(text.length * 2);
  record.note({ matrix: text });
  ports.outputs.set('matrix', text);
  const services = entries.reduce((sum, one) => sum + one.count, 0);
  return {
    outcome: 'succeeded',
    cause: `${count(services, 'service')} in ${count(entries.length, 'job')}.`,
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function tooLarge(bytes: number): SlipwayError {
  return new SlipwayError({
    code: 'input-invalid',
    message: `The matrix has ${bytes} bytes, and the outputs of a job hold ${OUTPUT_LIMIT_BYTES}.`,
    hint: 'Make one matrix a wave with wave, or move what the services share into the inputs of the deploy.',
  });
}
