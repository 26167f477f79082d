import { SlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { countFindings } from '../report/text.ts';
import { checkDocument } from '../task-definition/check.ts';
import type { Document } from '../task-definition/document.ts';
import { editImage } from '../task-definition/edit-image.ts';
import type { Finding } from '../task-definition/finding.ts';
import { loadDocument } from '../task-definition/load.ts';
import type { Record } from './record.ts';
import { tellFindings } from './tell-findings.ts';

/** Largest definition file that is read. A request may have 64 KiB; comments and indentation get room. */
const LIMIT_BYTES = 1024 * 1024;

/** The inputs that say which definition is meant and what is changed in it. */
export interface DefinitionInputs {
  readonly taskDefinition: string;
  readonly image?: string;
  readonly containerName?: string;
}

/**
 * Loads, edits and checks a definition file, and tells every finding.
 * @throws SlipwayError file-* when it cannot be read, definition-syntax when it cannot be understood,
 * definition-invalid when a finding is an error, container-not-found or container-ambiguous when the
 * image has no place to go
 */
export async function prepareDefinition(
  inputs: DefinitionInputs,
  ports: Pick<Ports, 'files' | 'log'>,
  record: Record,
): Promise<Document> {
  const file = inputs.taskDefinition;
  const bytes = await ports.files.read(file, LIMIT_BYTES);
  const loaded = await loadDocument({ file, bytes });
  if (loaded.kind === 'failed') {
    tellFindings({ file, text: '', findings: loaded.findings }, ports.log, record);
    throw refusal('definition-syntax', file, loaded.findings);
  }
  const edited = await applyEdits(loaded.document, inputs);
  const findings = [...loaded.findings, ...(await checkDocument(edited))];
  tellFindings({ file, text: edited.text, findings }, ports.log, record);
  if (findings.some((one) => one.severity === 'error')) {
    throw refusal('definition-invalid', file, findings);
  }
  ports.log.info(`checked ${file}: ${countFindings(findings)}`);
  return edited;
}

async function applyEdits(document: Document, inputs: DefinitionInputs): Promise<Document> {
  const { image, containerName } = inputs;
  if (image === undefined) return document;
  const edited = await editImage(document, {
    image,
    ...(containerName === undefined ? {} : { containerName }),
  });
  if (edited.kind === 'edited') return edited.document;
  throw new SlipwayError({ code: edited.code, message: edited.message, hint: edited.hint });
}

function refusal(
  code: 'definition-syntax' | 'definition-invalid',
  file: string,
  findings: readonly Finding[],
): SlipwayError {
  const first = findings.find((one) => one.severity === 'error');
  const count = findings.filter((one) => one.severity === 'error').length;
  const others = count > 1 ? ` (and ${count - 1} more)` : '';
  return new SlipwayError({
    code,
    message: `${file} cannot be used: ${first?.message ?? 'it has errors'}${others}`,
    hint: first?.hint ?? 'Mend the findings above.',
  });
}
