import type { Json, JsonObject } from './definition.ts';
import { DEFINITION_DEFAULTS } from './definition-defaults.ts';
import { childPointer, lastStep, patternOf } from './json-pointer.ts';
import { identityOf } from './list-identity.ts';
import { normalize } from './normalize.ts';
import { isList, isObject } from './reader.ts';
import { parseTaskCpu, parseTaskMemory } from './task-size.ts';

/**
 * A definition in the one form that all definitions share which Amazon ECS treats alike: without what only AWS sets,
 * without defaults and empty lists, sizes in units and MiB, lists whose order means nothing in one order.
 */
export function canonicalDefinition(definition: JsonObject): JsonObject {
  const { value } = normalize(definition);
  const network = typeof value.networkMode === 'string' ? value.networkMode : 'bridge';
  const canonical = canonicalAt(value, '', network);
  return isObject(canonical) ? canonical : {};
}

/** `undefined` for what says no more than a default does. */
function canonicalAt(value: Json, pointer: string, network: string): Json | undefined {
  if (isList(value)) return canonicalList(value, pointer, network);
  if (isObject(value)) return canonicalObject(value, pointer, network);
  const pattern = patternOf(pointer);
  if (Object.hasOwn(DEFINITION_DEFAULTS, pattern) && DEFINITION_DEFAULTS[pattern] === value) {
    return undefined;
  }
  if (pattern === '/cpu') return String(parseTaskCpu(String(value)) ?? value);
  if (pattern === '/memory') return String(parseTaskMemory(String(value)) ?? value);
  return value;
}

function canonicalObject(value: JsonObject, pointer: string, network: string): Json | undefined {
  const withoutPort = isDefaultPort(value, pointer, network) ? 'hostPort' : undefined;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const canonical =
      name === withoutPort || member === undefined
        ? undefined
        : canonicalAt(member, childPointer(pointer, name), network);
    return canonical === undefined ? [] : [[name, canonical] as const];
  });
  // An object that was given may mean something by being there; an item of a list always does.
  const isItem = /\/\d+$/.test(pointer);
  const isEmpty = members.length === 0 && (EMPTY_MEANS_NOTHING.test(pointer) || pointer === '');
  return isEmpty && !isItem ? undefined : Object.fromEntries(members);
}

/** Objects that say nothing when empty: a bind mount without a path is what a volume is without any configuration. */
export const EMPTY_MEANS_NOTHING =
  /\/(?:host|dockerLabels|options|labels|driverOpts|capabilities|linuxParameters)$/;

function canonicalList(list: readonly Json[], pointer: string, network: string): Json | undefined {
  if (list.length === 0) return undefined;
  const name = lastStep(pointer);
  const items = list.map((item, index) => {
    const canonical = canonicalAt(item, childPointer(pointer, index), network) ?? item;
    return { canonical, id: identityOf(name, item) };
  });
  if (items.some(({ id }) => id === undefined)) return items.map(({ canonical }) => canonical);
  return items
    .toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
    .map(({ canonical }) => canonical);
}

/**
 * Whether a port mapping says the host's port that it would have anyway.
 * With awsvpc and host the host's port is the container's, else any free one, for which 0 stands.
 * @source Amazon ECS API reference, PortMapping, hostPort
 */
export function isDefaultPort(value: JsonObject, pointer: string, network: string): boolean {
  if (!/\/portMappings\/\d+$/.test(pointer)) return false;
  const isSame = network === 'awsvpc' || network === 'host';
  return value.hostPort === (isSame ? value.containerPort : 0) || value.hostPort === 0;
}
