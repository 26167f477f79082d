import type { Json, JsonObject } from '../json.ts';

/** What a policy decides, in the words of IAM. */
export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** An action on a resource. */
export interface Attempt {
  readonly action: string;
  readonly resource: string;
}

/**
 * What policies decide of an action: a denial wins over every permission. Conditions are not looked at.
 * @source IAM user guide, "Policy evaluation logic"
 */
export function decide(policies: readonly JsonObject[], attempt: Attempt): Decision {
  const statements = policies.flatMap(({ Statement }) => listOf(Statement) as JsonObject[]);
  const matching = statements.filter((one) => concerns(one, attempt));
  if (matching.some(({ Effect }) => Effect === 'Deny')) return 'explicitDeny';
  return matching.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'implicitDeny';
}

function concerns({ Action, Resource }: JsonObject, { action, resource }: Attempt): boolean {
  const isNamed = listOf(Action).some((one) => matches(String(one), action, 'i'));
  return isNamed && listOf(Resource).some((one) => matches(String(one), resource, ''));
}

function listOf(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function matches(pattern: string, text: string, flags: string): boolean {
  const escaped = pattern.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  const source = escaped.replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`, `s${flags}`).test(text);
}
