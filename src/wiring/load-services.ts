import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type ListedService, listServices, parseServices } from '../inputs/parse-services.ts';
import type { Files } from '../ports/files.ts';
import { loadValue } from '../task-definition/load-value.ts';

/** Largest list that is read: thousands of services with all their inputs. */
const LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * The inputs with the services of the list read and parsed; without one, as they are.
 * @param warn is told of inputs that have no effect
 * @throws SlipwayError file-* and input-*
 */
export async function withServices(
  inputs: Inputs,
  files: Files,
  warn: (line: string) => void,
): Promise<Inputs> {
  if (inputs.operation !== 'deploy' || inputs.fleet === undefined) return inputs;
  const { text, shared } = inputs.fleet;
  const { items, warnings } = parseServices(await readList(text, files), shared);
  for (const warning of warnings) warn(warning);
  return { ...inputs, fleet: { ...inputs.fleet, items } };
}

/** The services of a list for a matrix: each of them is parsed where it is deployed. */
export async function loadListed(text: string, files: Files): Promise<readonly ListedService[]> {
  return listServices(await readList(text, files));
}

async function readList(text: string, files: Files): Promise<unknown> {
  const isPath = isFile(text);
  const name = isPath ? text : 'services';
  const bytes = isPath ? await files.read(text, LIMIT_BYTES) : new TextEncoder().encode(text);
  const loaded = await loadValue(name, bytes);
  if (loaded.kind === 'loaded') return loaded.value;
  const [finding] = loaded.findings;
  const line = finding?.line === undefined ? '' : `, line ${finding.line}`;
  throw new SlipwayError({
    code: 'input-invalid',
    message: `The list of services${isPath ? ` in ${text}` : ''}${line} cannot be read: ${finding?.message ?? 'it is neither YAML nor JSON.'}`,
    hint: finding?.hint ?? 'Correct the list.',
  });
}

/** One line that does not begin as a list or an object does is the path of a file. */
function isFile(text: string): boolean {
  return !/[\r\n]/.test(text) && !/^(?:[[{]|- |services\s*:)/.test(text);
}
