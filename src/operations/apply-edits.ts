import { SlipwayError } from '../errors.ts';
import type { EditInputs } from '../inputs/edit-inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { applyChanges } from '../task-definition/apply-changes.ts';
import { definitionSource } from '../task-definition/definition-source.ts';
import type { Document } from '../task-definition/document.ts';
import { editDefinition } from '../task-definition/edit-definition.ts';
import type { Finding } from '../task-definition/finding.ts';
import { mergeChanges } from '../task-definition/merge.ts';
import { substitute } from '../task-definition/substitute.ts';
import { type LoadedDefinition, loadDefinition } from './load-definition.ts';
import type { SourcePorts } from './load-source.ts';
import { pinImages } from './pin-images.ts';
import type { Record } from './record.ts';
import { refusal } from './refusal.ts';
import { tellFindings } from './tell-findings.ts';

/** What editing reads from. */
export type EditPorts = SourcePorts & Pick<Ports, 'log' | 'images' | 'variables'>;

/** The edited document, with what was found on the way. */
export interface Applied {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/**
 * Makes every edit that the inputs ask for: variables are put in, overlays laid over, values set, images pinned.
 * @throws SlipwayError container-not-found, container-ambiguous, input-invalid, image-not-found; and of an overlay
 * what loading it throws, or definition-invalid
 */
export async function applyEdits(
  { document, findings }: LoadedDefinition,
  inputs: EditInputs,
  { ports, record }: { readonly ports: EditPorts; readonly record: Record },
): Promise<Applied> {
  const start = await withVariables({ document, findings }, inputs, ports);
  let merged = start.document;
  for (const file of inputs.merge ?? []) {
    const overlay = await loadOverlay(file, inputs, { ports, record });
    merged = await applyChanges(merged, mergeChanges(merged.value, overlay.value));
  }
  const edited = await editDefinition(merged, inputs);
  if (edited.kind === 'failed') {
    throw new SlipwayError({ code: edited.code, message: edited.message, hint: edited.hint });
  }
  if (inputs.pinImageDigest !== true) return { ...start, document: edited.document };
  return { ...start, document: await pinImages(edited.document, ports) };
}

/** An overlay with its variables put in. What is found in it is told under its own name. */
async function loadOverlay(
  name: string,
  inputs: EditInputs,
  { ports, record }: { readonly ports: EditPorts; readonly record: Record },
): Promise<Document> {
  const loaded = await loadDefinition({ taskDefinition: overlayFile(name) }, ports, record);
  const { document, findings } = await withVariables(loaded, inputs, ports);
  const { file, text } = loaded.document;
  if (findings.length > 0) tellFindings({ file, text, findings }, ports.log, record);
  if (findings.some((one) => one.severity === 'error')) {
    throw refusal('definition-invalid', file, findings);
  }
  return document;
}

/** An overlay is a file; a bare word is one too, and not a family. */
function overlayFile(file: string): string {
  const source = definitionSource(file);
  return source.kind === 'file' && source.family !== undefined ? `./${file}` : file;
}

async function withVariables(
  { document, findings }: Applied,
  inputs: EditInputs,
  { variables }: Pick<Ports, 'variables'>,
): Promise<Applied> {
  if (inputs.substitute !== true) return { document, findings };
  const found = substitute(document, variables);
  return {
    document: await applyChanges(document, found.changes),
    findings: [...findings, ...found.findings],
  };
}
