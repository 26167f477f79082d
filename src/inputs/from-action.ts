import { closest } from './closest.ts';
import type { ParsedRun } from './inputs.ts';
import { parseInputs } from './parse-inputs.ts';
import { INPUT_ROWS } from './table.ts';

const PREFIX = 'INPUT_';

/**
 * The run that a workflow's `with:` asks for.
 *
 * @param env the step's environment: `INPUT_` + the name in upper case, blanks as `_`, hyphens kept.
 * The runner sets a declared input that is not given to the empty string.
 * @throws SlipwayError input-*
 * @source actions/runner, Handler.AddInputsToEnvironment
 */
export function readAction(env: Readonly<Record<string, string | undefined>>): ParsedRun {
  const raw = new Map<string, string>();
  const warnings: string[] = [];
  const names = INPUT_ROWS.filter((row) => row.only !== 'command-line').map((row) => row.name);
  for (const [variable, value] of Object.entries(env)) {
    const text = value?.trim() ?? '';
    if (!variable.startsWith(PREFIX) || text === '') continue;
    const name = variable.slice(PREFIX.length).toLowerCase();
    if (names.includes(name)) raw.set(name, text);
    else warnings.push(strayInput(name, names));
  }
  const run = parseInputs(raw, 'action');
  return { ...run, warnings: [...warnings, ...run.warnings] };
}

/** Not an error: the environment can hold inputs of something else, of the composite action around this one for instance. */
function strayInput(name: string, names: readonly string[]): string {
  if (INPUT_ROWS.some((row) => row.name === name)) {
    return `${name} belongs to the command line only and is ignored.`;
  }
  const meant = closest(name, names);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `There is no input ${name}; it is ignored.${question}`;
}
