import { SlipwayError } from '../../errors.ts';
import type { EditInputs, ServiceFileInputs } from '../../inputs/edit-inputs.ts';
import type { CheckInputs } from '../../inputs/inputs.ts';
import type { ServiceName } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import { countFindings } from '../../report/text.ts';
import { checkServiceDefinition } from '../../service-definition/check-service.ts';
import { loadServiceDefinition } from '../../service-definition/load-service.ts';
import { AUTOSCALING, normalizeService } from '../../service-definition/normalize-service.ts';
import type { Json, JsonObject } from '../../task-definition/definition.ts';
import type { Document } from '../../task-definition/document.ts';
import type { Finding } from '../../task-definition/finding.ts';
import { childPointer } from '../../task-definition/json-pointer.ts';
import { isList, isObject, textAt } from '../../task-definition/reader.ts';
import { substitute } from '../../task-definition/substitute.ts';
import type { Record } from '../record.ts';
import { refusal } from '../refusal.ts';
import { tellFindings } from '../tell-findings.ts';

/** Largest service definition that is read; comments and indentation get room. */
const LIMIT_BYTES = 1024 * 1024;

/** A checked service definition. */
export interface ServiceFile {
  readonly file: string;
  /** What CreateService takes. */
  readonly request: JsonObject;
  /** The section on autoscaling. */
  readonly scaling?: JsonObject;
}

/** The inputs that say which service definition is meant, and how it is checked. */
export type ServiceFileChecks = ServiceFileInputs &
  Pick<CheckInputs, 'ignoreRules' | 'strict'> &
  Pick<EditInputs, 'substitute'>;

/** What it is checked against, and what for. */
interface Purpose {
  /** The task definition that the service is to run. */
  readonly definition?: JsonObject;
  /** Whether it is to be sent, so that a template is one thing too much. */
  readonly isSent: boolean;
}

/**
 * Loads and checks a service definition and tells every finding.
 * @throws SlipwayError file-*, service-definition-invalid
 */
export async function loadService(
  file: string,
  inputs: ServiceFileChecks,
  purpose: Purpose & { readonly ports: Pick<Ports, 'files' | 'log' | 'variables'>; record: Record },
): Promise<ServiceFile> {
  const { ports, record } = purpose;
  const bytes = await ports.files.read(file, LIMIT_BYTES);
  const loaded = await loadServiceDefinition({ file, bytes });
  if (loaded.kind === 'failed') throw refused({ file, text: '', findings: loaded.findings });
  const unfilled = { document: loaded.document, findings: [] };
  const filled = inputs.substitute ? fill(loaded.document, ports.variables) : unfilled;
  const { document } = filled;
  const checked = await checkServiceDefinition(document, {
    ...(purpose.definition && { definition: purpose.definition }),
    ignore: inputs.ignoreRules ?? [],
    strict: inputs.strict ?? false,
  });
  const found = [...loaded.findings, ...filled.findings, ...checked];
  const findings = purpose.isSent ? found.map(finalOne) : found;
  if (findings.some(({ severity }) => severity === 'error')) {
    throw refused({ file, text: document.text, findings });
  }
  tellFindings({ file, text: document.text, findings }, ports.log, record);
  ports.log.info(`checked ${file}: ${countFindings(findings)}`);
  const { [AUTOSCALING]: scaling, ...request } = normalizeService(document.value).value;
  return { file, request, ...(isObject(scaling) && { scaling }) };

  function refused(told: Parameters<typeof tellFindings>[0]): SlipwayError {
    tellFindings(told, ports.log, record);
    return refusal('service-definition-invalid', file, told.findings);
  }
}

/** A placeholder in a service is sent as it is written, and refused only after the revision is registered. */
function finalOne(finding: Finding): Finding {
  return finding.rule === 'template-placeholder' ? { ...finding, severity: 'error' } : finding;
}

/** The document with variables in its texts; places stay, for they are those of the file. */
function fill(document: Document, variables: Ports['variables']) {
  const { changes, findings } = substitute(document, variables);
  const texts = new Map(changes.map((one) => [one.pointer, 'value' in one ? one.value : null]));
  const filled = (value: Json, pointer: string): Json => {
    if (isList(value)) {
      return value.map((item, index) => filled(item, childPointer(pointer, index)));
    }
    return isObject(value) ? members(value, pointer) : (texts.get(pointer) ?? value);
  };
  const members = (value: JsonObject, pointer: string): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        member === undefined ? undefined : filled(member, childPointer(pointer, name)),
      ]),
    );
  return { document: { ...document, value: members(document.value, '') }, findings };
}

/**
 * The service that inputs and definition name, which may not contradict each other.
 * @throws SlipwayError input-missing, input-conflict
 */
export function nameOfService(
  inputs: { readonly cluster: string; readonly service?: string },
  { file, request }: ServiceFile,
): ServiceName {
  const service = inputs.service || textAt(request, 'serviceName');
  if (service === undefined) {
    throw new SlipwayError({
      code: 'input-missing',
      message: `Neither the input service nor serviceName in ${file} says which service is meant.`,
      hint: 'Give service, or add serviceName to the service definition.',
    });
  }
  const cluster = textAt(request, 'cluster');
  // The cluster has a default, which is no contradiction.
  const isDefault = inputs.cluster === 'default' && cluster !== undefined;
  const name = { cluster: isDefault ? cluster : inputs.cluster, service };
  assertSame(file, 'service', [service, textAt(request, 'serviceName')]);
  assertSame(file, 'cluster', [name.cluster, cluster]);
  return name;
}

function assertSame(
  file: string,
  input: string,
  [given, said]: readonly [string, string | undefined],
): void {
  const short = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  if (said === undefined || short(said) === short(given)) return;
  throw new SlipwayError({
    code: 'input-conflict',
    message: `The input ${input} says ${given}, and ${file} says ${said}.`,
    hint: `Leave one of the two out, or make them the same ${input}.`,
  });
}
