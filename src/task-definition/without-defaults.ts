import { EMPTY_MEANS_NOTHING, isDefaultPort } from './canonical.ts';
import type { Json, JsonObject } from './definition.ts';
import { DEFINITION_DEFAULTS } from './definition-defaults.ts';
import { childPointer, patternOf } from './json-pointer.ts';
import { normalize } from './normalize.ts';
import { isList, isObject } from './reader.ts';

/** Defaults that a reader looks for in a file. */
const SAID_ANYWAY: ReadonlySet<string> = new Set([
  '/networkMode',
  '/containerDefinitions/*/essential',
]);

/** Members in the order in which people write them; the others follow. */
const ORDER = [
  'family',
  'taskRoleArn',
  'executionRoleArn',
  'networkMode',
  'requiresCompatibilities',
  'cpu',
  'memory',
  'runtimePlatform',
  'containerDefinitions',
];

/**
 * A registered definition as somebody would have written it: without what only AWS sets, and without the defaults and
 * empty lists that it adds. It registers as the same.
 */
export function withoutDefaults(definition: JsonObject): JsonObject {
  const { value } = normalize(definition);
  const network = typeof value.networkMode === 'string' ? value.networkMode : 'bridge';
  const ordered = ORDER.filter((name) => value[name] !== undefined);
  const others = Object.keys(value).filter((name) => !ordered.includes(name));
  const members = [...ordered, ...others].map((name): [string, Json | undefined] => [
    name,
    value[name],
  ]);
  return reducedObject(Object.fromEntries(members), '', network);
}

function reduced(value: Json, pointer: string, network: string): Json | undefined {
  const pattern = patternOf(pointer);
  if (isList(value)) {
    if (value.length === 0) return undefined;
    return value.map((item, index) => reduced(item, childPointer(pointer, index), network) ?? item);
  }
  if (isObject(value)) {
    const object = reducedObject(value, pointer, network);
    const isNothing = Object.keys(object).length === 0 && EMPTY_MEANS_NOTHING.test(pointer);
    return isNothing ? undefined : object;
  }
  const isDefault = DEFINITION_DEFAULTS[pattern] === value && !SAID_ANYWAY.has(pattern);
  return isDefault ? undefined : value;
}

function reducedObject(value: JsonObject, pointer: string, network: string): JsonObject {
  const withoutPort = isDefaultPort(value, pointer, network) ? 'hostPort' : undefined;
  const members = Object.entries(value).flatMap(([name, member]) => {
    if (member === undefined || name === withoutPort) return [];
    const kept = reduced(member, childPointer(pointer, name), network);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(members);
}
