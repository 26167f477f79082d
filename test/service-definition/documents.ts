import { checkServiceDefinition } from '../../src/service-definition/check-service.ts';
import { loadServiceDefinition } from '../../src/service-definition/load-service.ts';
import type { JsonObject } from '../../src/task-definition/definition.ts';
import type { Finding } from '../../src/task-definition/finding.ts';

/** The findings of a service definition that is written as JSON. */
export async function findingsOf(
  service: JsonObject,
  definition?: JsonObject,
): Promise<readonly Finding[]> {
  const bytes = new TextEncoder().encode(JSON.stringify(service, undefined, 2));
  const loaded = await loadServiceDefinition({ file: 'service.json', bytes });
  if (loaded.kind === 'failed') return loaded.findings;
  return checkServiceDefinition(loaded.document, definition === undefined ? {} : { definition });
}

/** Rules and places of the findings, `rule pointer`. */
export async function hitsOf(service: JsonObject, definition?: JsonObject) {
  const findings = await findingsOf(service, definition);
  return findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
}
