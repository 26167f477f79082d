import type { Change } from './change.ts';
import type { Json, JsonObject } from './definition.ts';
import { childPointer, patternOf } from './json-pointer.ts';
import { INTEGER_MEMBERS } from './schema/integer-members.generated.ts';

/** Members whose empty value is a list. Source: Amazon ECS API reference, RegisterTaskDefinition. */
const LISTS: ReadonlySet<string> = new Set([
  ...['command', 'entryPoint', 'environment', 'environmentFiles', 'secrets', 'links', 'ulimits'],
  ...['portMappings', 'mountPoints', 'volumesFrom', 'dnsServers', 'dnsSearchDomains', 'dependsOn'],
  ...['extraHosts', 'dockerSecurityOptions', 'systemControls', 'resourceRequirements', 'volumes'],
  ...['credentialSpecs', 'placementConstraints', 'requiresCompatibilities', 'secretOptions'],
  ...['inferenceAccelerators', 'properties', 'devices', 'tmpfs', 'mountOptions', 'add', 'drop'],
]);

/** Members whose empty value is an object. Source: as above. */
const OBJECTS: ReadonlySet<string> = new Set(['dockerLabels', 'options', 'driverOpts', 'labels']);

/**
 * Gives the null members of the given names their empty value, so that they are sent instead of left out. A number
 * has no empty value and stays null.
 */
export function keepNulls(definition: JsonObject, names: readonly string[]): readonly Change[] {
  return nullsOf(definition, '', new Set(names));
}

function nullsOf(value: Json, pointer: string, names: ReadonlySet<string>): readonly Change[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, child]): readonly Change[] => {
    const at = childPointer(pointer, name);
    if (child !== null || !names.has(name)) return nullsOf(child ?? null, at, names);
    const empty = emptyOf(name, at);
    return empty === undefined ? [] : [{ pointer: at, value: empty }];
  });
}

function emptyOf(name: string, pointer: string): Json | undefined {
  if (INTEGER_MEMBERS.has(patternOf(pointer))) return undefined;
  if (LISTS.has(name)) return [];
  return OBJECTS.has(name) ? {} : '';
}
