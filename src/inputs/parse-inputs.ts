import { buildInputs } from './build.ts';
import { checkMissing, checkNeeds, checkValues, type Findings, operationOf } from './check.ts';
import type { ParsedRun } from './inputs.ts';
import type { OperationName } from './operations.ts';
import { errorOf, labelOf, type Problem } from './problem.ts';
import type { Door, InputValue } from './row.ts';
import { INPUT_ROWS } from './table.ts';
import type { Values } from './values.ts';

/**
 * Typed inputs out of the texts that a door collected, by input name.
 *
 * @param raw trimmed, not empty, known names only; `operation` among them
 * @param found what the door itself found wrong, told together with the rest
 * @throws SlipwayError input-* that names everything that is wrong: each input, what was given, what is allowed
 */
export function parseInputs(
  raw: ReadonlyMap<string, string>,
  door: Door,
  found: readonly Problem[] = [],
): Extract<ParsedRun, { kind: 'run' }> {
  const findings: Findings = { door, problems: [...found], warnings: [] };
  const operation = operationOf(raw, door);
  const values = checkValues(raw, operation, findings);
  // Of a flag that could not be read nobody knows which input it was meant for, so nothing is called missing.
  if (operation !== undefined && found.length === 0) {
    checkTogether(operation, { raw, values }, findings);
  }
  const [first, ...others] = findings.problems;
  if (first !== undefined) throw errorOf([first, ...others]);
  const inputs = withShared(buildInputs(operation ?? 'deploy', withDefaults(values)), raw);
  return { kind: 'run', inputs, warnings: findings.warnings };
}

/** The services of a list start from the texts of the other inputs. */
function withShared(
  inputs: ReturnType<typeof buildInputs>,
  raw: ReadonlyMap<string, string>,
): ReturnType<typeof buildInputs> {
  if (inputs.operation !== 'deploy' || inputs.fleet === undefined) return inputs;
  return { ...inputs, fleet: { ...inputs.fleet, shared: raw } };
}

/** What cannot be told by looking at one input alone. A mistyped input counts as given: one mistake, one line. */
function checkTogether(
  operation: OperationName,
  { raw, values }: { raw: ReadonlyMap<string, string>; values: ReadonlyMap<string, InputValue> },
  findings: Findings,
): void {
  const given = new Set(raw.keys());
  if (operation === 'deploy' && given.has('services')) {
    // What is missing is told of each of the services, once the list is read.
    if (given.has('service')) findings.problems.push(twoWays(findings.door));
    return;
  }
  checkNeeds(given, operation, findings);
  findings.problems.push(...checkMissing(given, operation, findings.door));
  if (operation === 'deploy' && !changesSomething(given, values)) {
    findings.problems.push(nothingToDeploy(findings.door));
  }
}

/** Each of these gives a deploy something to do. */
const CHANGING = [
  ...['task-definition', 'task-definition-arn', 'task-definition-family', 'desired-count', 'image'],
  ...['enable-ecs-managed-tags', 'propagate-tags', 'service-managed-ebs-volume'],
  'service-definition',
];

function changesSomething(
  given: ReadonlySet<string>,
  values: ReadonlyMap<string, InputValue>,
): boolean {
  const isForced =
    given.has('force-new-deployment') && values.get('force-new-deployment') !== false;
  // An image alone has been told already, by the check of what it needs.
  return isForced || CHANGING.some((name) => given.has(name));
}

function twoWays(door: Door): Problem {
  const [list, one] = [labelOf('services', door), labelOf('service', door)];
  return {
    code: 'input-conflict',
    message: `${list} and ${one} are both given, so it is not clear which services are meant.`,
    hint: `Leave ${one} out, and name the service in the list.`,
  };
}

function nothingToDeploy(door: Door): Problem {
  const names = ['task-definition', 'desired-count', 'force-new-deployment'] as const;
  const [definition, count, force] = names.map((name) => labelOf(name, door));
  return {
    code: 'input-missing',
    message: `deploy has nothing to deploy: neither ${definition} nor ${count} nor ${force} is given.`,
    hint: `Give ${definition}, or one of the others to deploy what the service already runs.`,
  };
}

function withDefaults(values: ReadonlyMap<string, InputValue>): Values {
  const defaults = INPUT_ROWS.flatMap((row) =>
    row.default === undefined ? [] : [[row.name, row.default] as const],
  );
  // The rows said of every value what it may be, and Values is made of the same rows.
  return Object.fromEntries([...defaults, ...values]) as unknown as Values;
}
