import { placedFindings } from '../task-definition/check.ts';
import { conversionFindings } from '../task-definition/conversion-findings.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import type { Document } from '../task-definition/document.ts';
import type { Finding } from '../task-definition/finding.ts';
import { isTemplate, ruleFindings } from '../task-definition/rule-findings.ts';
import { explainShape, type Unplaced } from '../task-definition/shape-findings.ts';
import { normalizeService } from './normalize-service.ts';
import { definitionHits } from './rules/definition-rules.ts';
import { SERVICE_RULES } from './rules/service-registry.ts';

/** What a check of a service looks at and leaves out. */
export interface ServiceCheck {
  /** The task definition that the service is to run; without it nothing is said of how the two fit. */
  readonly definition?: JsonObject;
  readonly ignore?: readonly string[];
  readonly strict?: boolean;
}

/**
 * Everything that can be said of a service definition without asking AWS, in the order of the file. Never throws for
 * what a file may say.
 */
export async function checkServiceDefinition(
  document: Document,
  options: ServiceCheck = {},
): Promise<readonly Finding[]> {
  const normalized = normalizeService(document.value);
  const { value } = normalized;
  const found = [
    ...conversionFindings(normalized, options.strict ?? false),
    ...(await shapeOf(value)),
    ...ruleFindings(value, SERVICE_RULES),
    ...definitionHits(value, options.definition),
  ];
  return placedFindings(document, found, options.ignore ?? []);
}

async function shapeOf(value: JsonObject): Promise<readonly Unplaced[]> {
  const { validateShape, MEMBERS } = await import('./schema/validate-service.generated.js');
  if (validateShape(value)) return [];
  return explainShape(validateShape.errors ?? [], value, MEMBERS).filter(
    ({ rule, pointer }) => rule === 'unknown-field' || !isTemplate(value, pointer),
  );
}
