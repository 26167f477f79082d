import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { diffDefinitions } from '../task-definition/diff.ts';
import type { Document } from '../task-definition/document.ts';
import { loadDefinition, namesDefinition } from './load-definition.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { lookAtService } from './service/look-at-service.ts';

type DiffInputs = Extract<Inputs, { operation: 'diff' }>;

/** Compares the edited definition with the one that runs, or another one; with `exit-code` a difference is a failure. */
export async function diff(inputs: DiffInputs, ports: Ports, record: Record): Promise<Conclusion> {
  const isNamed = namesDefinition(inputs) || inputs.serviceDefinition === undefined;
  const prepared = isNamed ? await prepareDefinition(inputs, ports, record) : undefined;
  const look = await lookAtService(inputs, prepared?.document.value, { ports, record });
  const found = look?.plan.found !== undefined || look === undefined;
  const place = found ? { ...inputs, ...look?.plan.name } : { ...inputs, service: undefined };
  const count = prepared && (await diffDefinition(prepared.document, place, { ports, record }));
  const serviceDiff = record.facts().serviceDiff;
  const all = (count ?? 0) + (serviceDiff?.differences.length ?? 0);
  const names = [record.facts().diff, serviceDiff].filter((one) => one !== undefined);
  const pair = names.map(({ before, after }) => `${after} and ${before}`).join(', ');
  if (all === 0) {
    return { outcome: 'unchanged', cause: `There is no difference between ${pair}.` };
  }
  const words = all === 1 ? 'is 1 difference' : `are ${all} differences`;
  return {
    outcome: inputs.exitCode === true ? 'failed' : 'succeeded',
    cause: `There ${words} between ${pair}.`,
  };
}

/** The inputs that say what is compared with; without a service, the family is. */
type Place = Pick<DiffInputs, 'against' | 'cluster'> & { readonly service?: string | undefined };

/** @returns how many differences there are */
async function diffDefinition(
  document: Document,
  place: Place,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<number> {
  const source = { ...placeOf(place), taskDefinition: baseOf(place, document) };
  const base = await loadDefinition(source, ports, record);
  const differences = diffDefinitions(base.document.value, document.value);
  record.note({ diff: { before: base.document.file, after: document.file, differences } });
  return differences.length;
}

/** What is compared with: what was named, else what the service runs, else the latest revision of the family. */
function baseOf({ against, service }: Place, document: Document): string {
  if (against !== undefined) return against;
  if (service !== undefined) return 'service:';
  return `family:${String(document.value.family ?? '')}`;
}

function placeOf({ cluster, service }: Place) {
  return service === undefined ? { cluster } : { cluster, service };
}
