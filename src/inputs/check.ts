import { isOperation, type OperationName } from './operations.ts';
import { allowedText, parseValue } from './parse-value.ts';
import { labelOf, type Problem, quoted } from './problem.ts';
import type { Door, InputRow, InputValue } from './row.ts';
import { INPUT_ROWS } from './table.ts';

/** Where the checks leave what they find. */
export interface Findings {
  readonly door: Door;
  readonly problems: Problem[];
  readonly warnings: string[];
}

/** The operation that was asked for; `undefined` when there is no such one. */
export function operationOf(
  raw: ReadonlyMap<string, string>,
  door: Door,
): OperationName | undefined {
  const asked = raw.get('operation') ?? 'deploy';
  const isServer = asked === 'mock' && door === 'action';
  return isOperation(asked) && !isServer ? asked : undefined;
}

/** The values of those given inputs that belong to the operation; with an unknown one, of all. */
export function checkValues(
  raw: ReadonlyMap<string, string>,
  operation: OperationName | undefined,
  findings: Findings,
): Map<string, InputValue> {
  const values = new Map<string, InputValue>();
  for (const row of INPUT_ROWS) {
    const text = raw.get(row.name);
    if (text === undefined || (row.name === 'operation' && operation !== undefined)) continue;
    if (operation !== undefined && !row.operations.includes(operation)) {
      tellStray(row, operation, findings);
      continue;
    }
    const value = parseValue(row, text);
    if (value === undefined) findings.problems.push(mistyped(row, text, findings.door));
    else values.set(row.name, value);
  }
  return values;
}

const MAY_HOLD_SECRETS: ReadonlySet<string> = new Set([
  'pairs',
  'lines',
  'words',
  'object',
  'text',
]);

function mistyped(row: InputRow, text: string, door: Door): Problem {
  const label = labelOf(row.name, door);
  const allowed = allowedText(row);
  // What takes several values may hold secrets: a mistake in it must not print them.
  const given = MAY_HOLD_SECRETS.has(row.type) ? 'cannot be read' : `is ${quoted(text)}`;
  return {
    code: 'input-invalid',
    message: `${label} ${given}; it takes ${allowed}.`,
    hint: `Set ${label} to ${allowed}.`,
  };
}

function tellStray(row: InputRow, operation: OperationName, findings: Findings): void {
  const label = labelOf(row.name, findings.door);
  tellUseless(findings, {
    message: `${label} means nothing to ${operation}; it belongs to ${row.operations.join(', ')}.`,
    hint: `Leave ${label} out, or choose another operation.`,
  });
}

/**
 * Inputs that go without the one that they need.
 * What would be left undone silently is refused at both doors, what has no effect at the command line only:
 * a workflow often sets inputs for several cases at once.
 */
export function checkNeeds(
  given: ReadonlySet<string>,
  operation: OperationName,
  findings: Findings,
) {
  for (const row of INPUT_ROWS) {
    const needs = row.needs;
    if (needs === undefined || !given.has(row.name)) continue;
    if ([needs.name, ...(needs.orOneOf ?? [])].some((name) => given.has(name))) continue;
    const needed = INPUT_ROWS.find((other) => other.name === needs.name);
    if (!row.operations.includes(operation) || !needed?.operations.includes(operation)) continue;
    const label = labelOf(row.name, findings.door);
    const other = labelOf(needs.name, findings.door);
    const told = {
      message: `${label} is given without ${other} and has no effect alone.`,
      hint: `Give ${other} too, or leave ${label} out.`,
    };
    if (needs.otherwise === 'refuse') findings.problems.push({ code: 'input-conflict', ...told });
    else tellUseless(findings, told);
  }
}

function tellUseless(findings: Findings, told: { message: string; hint: string }): void {
  if (findings.door === 'action') findings.warnings.push(`${told.message} ${told.hint}`);
  else findings.problems.push({ code: 'input-conflict', ...told });
}

/** Inputs without which the operation cannot start. */
export function checkMissing(given: ReadonlySet<string>, operation: OperationName, door: Door) {
  return INPUT_ROWS.filter(
    (row) =>
      row.requiredBy?.includes(operation) &&
      ![row.name, ...(row.unless ?? [])].some((name) => given.has(name)),
  ).map((row): Problem => {
    const label = labelOf(row.name, door);
    return {
      code: 'input-missing',
      message: `${operation} needs ${label}, and it is not given.`,
      hint: `Give ${label}: ${row.description}`,
    };
  });
}
