import { SlipwayError } from '../errors.ts';
import type { CheckInputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { checkDocument } from '../task-definition/check.ts';
import type { Document } from '../task-definition/document.ts';
import type { Finding } from '../task-definition/finding.ts';

/** Groups of good practice. @source docs/rules.md */
const GROUPS = ['security', 'cost', 'reliability'] as const;
/** Largest policy that is read; a schema of the whole request is a tenth of it. */
const POLICY_LIMIT_BYTES = 1024 * 1024;

/**
 * Checks a definition as the inputs ask for: the rules of Amazon ECS, good practice, the user's own policy.
 * @throws SlipwayError input-invalid for a group that there is not, file-* for a policy that cannot be read
 */
export async function checkDefinition(
  document: Document,
  inputs: CheckInputs,
  files: Ports['files'],
): Promise<readonly Finding[]> {
  const findings = await checkDocument(document, {
    groups: groupsOf(inputs.rules ?? []),
    ignore: inputs.ignoreRules ?? [],
    strict: inputs.strict ?? false,
  });
  return [...findings, ...(await policyFindings(document, inputs.policy, files))];
}

function groupsOf(names: readonly string[]): readonly string[] {
  const unknown = names.find((name) => name !== 'all' && !GROUPS.some((group) => group === name));
  if (unknown !== undefined) {
    throw new SlipwayError({
      code: 'input-invalid',
      message: `rules names the group "${unknown}"; there are ${GROUPS.join(', ')} and all.`,
      hint: 'Name one or more of these groups.',
    });
  }
  return names.includes('all') ? GROUPS : names;
}

async function policyFindings(
  document: Document,
  policy: string | undefined,
  files: Ports['files'],
): Promise<readonly Finding[]> {
  if (policy === undefined) return [];
  const bytes = await files.read(policy, POLICY_LIMIT_BYTES);
  const { checkPolicy } = await import('../task-definition/policy.ts');
  return checkPolicy(document, new TextDecoder().decode(bytes));
}
