import { SlipwayError } from '../errors.ts';
import type { Finding } from '../task-definition/finding.ts';

/** The error for a definition whose findings have been told: the first of its errors, and how many there are. */
export function refusal(
  code: 'definition-syntax' | 'definition-invalid' | 'service-definition-invalid',
  file: string,
  findings: readonly Finding[],
): SlipwayError {
  const [first, ...others] = findings.filter((one) => one.severity === 'error');
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return new SlipwayError({
    code,
    message: `${file} cannot be used: ${first?.message ?? 'it has errors'}${more}`,
    hint: first?.hint ?? 'Mend the findings above.',
  });
}
