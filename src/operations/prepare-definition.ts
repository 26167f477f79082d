import type { CheckInputs } from '../inputs/inputs.ts';
import type { RegisteredDefinition } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { countFindings } from '../report/text.ts';
import type { Document } from '../task-definition/document.ts';
import { onOriginalLines } from '../task-definition/original-lines.ts';
import { applyEdits } from './apply-edits.ts';
import { checkDefinition } from './check-definition.ts';
import { type DefinitionInputs, loadDefinition } from './load-definition.ts';
import type { Record } from './record.ts';
import { refusal } from './refusal.ts';
import { tellFindings } from './tell-findings.ts';

/** What preparing a definition reads from and tells its findings to. */
export type PreparePorts = Pick<Ports, 'files' | 'ecs' | 'stores' | 'images' | 'variables' | 'log'>;

/** A checked definition. */
export interface PreparedDefinition {
  readonly document: Document;
  /** The revision that says exactly this, when nothing had to be changed in one. */
  readonly registered?: RegisteredDefinition;
}

/**
 * Loads, edits and checks a definition, and tells every finding.
 * @throws SlipwayError what loading and editing throw, definition-invalid when a finding is an error
 */
export async function prepareDefinition(
  inputs: DefinitionInputs & CheckInputs,
  ports: PreparePorts,
  record: Record,
): Promise<PreparedDefinition> {
  const loaded = await loadDefinition(inputs, ports, record);
  const { document, findings: found } = await applyEdits(loaded, inputs, { ports, record });
  const checked = onOriginalLines(
    await checkDefinition(document, inputs, ports.files),
    document,
    loaded.document,
  );
  const findings = [...found, ...checked];
  const { family } = document.value;
  if (typeof family === 'string') record.note({ family });
  const { file, text } = loaded.document;
  tellFindings({ file, text, findings }, ports.log, record);
  if (findings.some((one) => one.severity === 'error')) {
    throw refusal('definition-invalid', file, findings);
  }
  ports.log.info(`checked ${file}: ${countFindings(findings)}`);
  const isUntouched = document.text === text && loaded.registered?.status === 'ACTIVE';
  return isUntouched ? { document, registered: loaded.registered } : { document };
}
