import type { Change } from './change.ts';
import type { Json } from './definition.ts';
import { type Document, nearestPlace } from './document.ts';
import type { Finding } from './finding.ts';
import { childPointer, readablePath } from './json-pointer.ts';

/** Variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What putting variables in changes, and what is wrong with those that the document names. */
export interface Substitution {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/**
 * `${NAME}`, `${NAME:-default}`, and `$${` for a `${` that stays; and the two functions of ecspresso's files,
 * `must_env` and `env` with a default, between double braces.
 * @source ecspresso, README, "Template syntax"
 */
const PLACEHOLDER =
  /\$\$\{|\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}|\{\{-?\s*must_env\s+[`"]([A-Za-z_]\w*)[`"]\s*-?\}\}|\{\{-?\s*env\s+[`"]([A-Za-z_]\w*)[`"]\s+[`"]([^`"]*)[`"]\s*-?\}\}/g;

/** Credentials of the step: a definition from a pull request must not carry them out. */
export const FORBIDDEN_VARIABLE =
  /^(?:AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|ACTIONS_\w*TOKEN|GITHUB_TOKEN|INPUT_\w*)$/i;

/**
 * Puts variables into the texts of a document. A value goes into its text and nowhere else: whatever is in it, it
 * cannot add members. A variable that is not set is an error on its line; an empty one counts as set, but not for a
 * default, as in a shell.
 */
export function substitute(document: Document, variables: Variables): Substitution {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  for (const { pointer, text } of textsOf(document.value, '')) {
    const value = text.replace(PLACEHOLDER, (all, ...groups: (string | undefined)[]) => {
      const [plain, plainFallback, must, env, envFallback] = groups;
      const name = plain ?? must ?? env;
      if (name === undefined) return '${';
      const fallback = plainFallback ?? envFallback;
      const found = FORBIDDEN_VARIABLE.test(name)
        ? undefined
        : variableOf(variables, name, fallback);
      if (found === undefined) findings.push(problem(document, pointer, name));
      return found ?? all;
    });
    if (value !== text) changes.push({ pointer, value });
  }
  return { changes, findings };
}

function variableOf(variables: Variables, name: string, fallback?: string): string | undefined {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  return fallback === undefined ? value : value || fallback;
}

function* textsOf(value: Json, pointer: string): Generator<{ pointer: string; text: string }> {
  if (typeof value === 'string') yield { pointer, text: value };
  if (value === null || typeof value !== 'object') return;
  for (const [step, child] of Object.entries(value)) {
    yield* textsOf(child ?? null, childPointer(pointer, step));
  }
}

function problem(document: Document, pointer: string, name: string): Finding {
  const isForbidden = FORBIDDEN_VARIABLE.test(name);
  const why = isForbidden ? 'is a credential or an input of this step' : 'is not set';
  return {
    rule: isForbidden ? 'variable-forbidden' : 'variable-missing',
    severity: 'error',
    pointer,
    ...nearestPlace(document, pointer, 'value'),
    message: `${readablePath(pointer)} names the variable ${name}, which ${why}.`,
    hint: isForbidden
      ? 'Give the value to the step under another name, or use a secret of the container.'
      : `Set ${name} in the environment of the step, or write \${${name}:-default}.`,
  };
}
