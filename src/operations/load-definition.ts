import { SlipwayError } from '../errors.ts';
import type { EditInputs } from '../inputs/edit-inputs.ts';
import type { SourceInputs } from '../inputs/inputs.ts';
import type { RegisteredDefinition } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { type DefinitionSource, definitionSource } from '../task-definition/definition-source.ts';
import type { Document } from '../task-definition/document.ts';
import type { Finding } from '../task-definition/finding.ts';
import { loadDocument } from '../task-definition/load.ts';
import { loadSource, type SourcePorts } from './load-source.ts';
import type { Record } from './record.ts';
import { refusal } from './refusal.ts';
import { tellFindings } from './tell-findings.ts';

/** The inputs that say which definition is meant and what is changed in it. */
export interface DefinitionInputs extends SourceInputs, EditInputs {
  readonly cluster?: string;
  readonly service?: string;
}

/** A definition as it was found. */
export interface LoadedDefinition {
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** The revision that it is, when it is held in Amazon ECS. */
  readonly registered?: RegisteredDefinition;
}

/**
 * The definition that the inputs name: the first of file, ARN and family that is given.
 * @throws SlipwayError file-*, definition-syntax, task-definition-not-found, input-missing
 */
export async function loadDefinition(
  inputs: DefinitionInputs,
  ports: SourcePorts & Pick<Ports, 'log'>,
  record: Record,
): Promise<LoadedDefinition> {
  const source = sourceOf(inputs);
  const { file, bytes, registered } = await loadSource(source, ports, inputs);
  const loaded = await loadDocument({ file, bytes });
  if (loaded.kind === 'failed') {
    tellFindings({ file, text: '', findings: loaded.findings }, ports.log, record);
    throw refusal('definition-syntax', file, loaded.findings);
  }
  const { document, findings } = loaded;
  return { document, findings, ...(registered === undefined ? {} : { registered }) };
}

/** Whether the inputs name a definition at all. */
export function namesDefinition(inputs: SourceInputs): boolean {
  const { taskDefinition, taskDefinitionArn, taskDefinitionFamily } = inputs;
  return [taskDefinition, taskDefinitionArn, taskDefinitionFamily].some((one) => one !== undefined);
}

function sourceOf(inputs: SourceInputs): DefinitionSource {
  const { taskDefinition, taskDefinitionArn, taskDefinitionFamily, taskDefinitionRevision } =
    inputs;
  if (taskDefinition !== undefined) return definitionSource(taskDefinition);
  if (taskDefinitionArn !== undefined) return { kind: 'revision', name: taskDefinitionArn };
  if (taskDefinitionFamily !== undefined) {
    const revision = taskDefinitionRevision === undefined ? '' : `:${taskDefinitionRevision}`;
    return { kind: 'revision', name: `${taskDefinitionFamily}${revision}` };
  }
  throw new SlipwayError({
    code: 'input-missing',
    message: 'No task definition is given.',
    hint: 'Give task-definition, task-definition-arn or task-definition-family.',
  });
}
