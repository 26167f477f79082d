import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { diffDefinitions } from '../task-definition/diff.ts';
import type { Document } from '../task-definition/document.ts';
import { loadDefinition } from './load-definition.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';

type DiffInputs = Extract<Inputs, { operation: 'diff' }>;

/** Compares the edited definition with the one that runs, or another one; with `exit-code` a difference is a failure. */
export async function diff(inputs: DiffInputs, ports: Ports, record: Record): Promise<Conclusion> {
  const { document } = await prepareDefinition(inputs, ports, record);
  const base = await loadDefinition(
    { ...placeOf(inputs), taskDefinition: baseOf(inputs, document) },
    ports,
    record,
  );
  const differences = diffDefinitions(base.document.value, document.value);
  record.note({ diff: { before: base.document.file, after: document.file, differences } });
  const pair = `${document.file} and ${base.document.file}`;
  if (differences.length === 0) {
    return { outcome: 'unchanged', cause: `There is no difference between ${pair}.` };
  }
  const words =
    differences.length === 1 ? 'is 1 difference' : `are ${differences.length} differences`;
  return {
    outcome: inputs.exitCode === true ? 'failed' : 'succeeded',
    cause: `There ${words} between ${pair}.`,
  };
}

/** What is compared with: what was named, else what the service runs, else the latest revision of the family. */
function baseOf({ against, service }: DiffInputs, document: Document): string {
  if (against !== undefined) return against;
  if (service !== undefined) return 'service:';
  return `family:${String(document.value.family ?? '')}`;
}

function placeOf({ cluster, service }: DiffInputs) {
  return service === undefined ? { cluster } : { cluster, service };
}
