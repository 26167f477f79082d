import type { Json, JsonObject } from './definition.ts';
import { childPointer } from './json-pointer.ts';

/** True for a JSON object; false for a list and for null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a JSON list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An object with the pointer to it. */
export interface Located {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** A member that is an object, or an empty object when it is missing or something else. */
export function objectAt(parent: JsonObject, name: string): JsonObject {
  const value = own(parent, name);
  return isObject(value) ? value : {};
}

/** A member that is a list, or an empty list when it is missing or something else. */
export function listAt(parent: JsonObject, name: string): readonly Json[] {
  const value = own(parent, name);
  return isList(value) ? value : [];
}

/** A member that is a text, or `undefined` when it is missing or something else. */
export function textAt(parent: JsonObject, name: string): string | undefined {
  const value = own(parent, name);
  return typeof value === 'string' ? value : undefined;
}

/** A member that is a number, or `undefined` when it is missing or something else. */
export function numberAt(parent: JsonObject, name: string): number | undefined {
  const value = own(parent, name);
  return typeof value === 'number' ? value : undefined;
}

/** Lists that were read before: dozens of rules look at the same ones. A value never changes once it is read. */
const READ_BEFORE = new WeakMap<readonly Json[], { pointer: string; items: readonly Located[] }>();

/** The objects of a list member with their pointers; items that are no objects are left out. */
export function objectsAt(parent: Located, name: string): readonly Located[] {
  const list = own(parent.value, name);
  if (!isList(list) || list.length === 0) return [];
  const pointer = childPointer(parent.pointer, name);
  const before = READ_BEFORE.get(list);
  // One list can stand at two places, by an alias of YAML.
  if (before?.pointer === pointer) return before.items;
  const items: Located[] = [];
  for (const [index, value] of list.entries())
    if (isObject(value)) items.push({ value, pointer: childPointer(pointer, index) });
  READ_BEFORE.set(list, { pointer, items });
  return items;
}

/** The container definitions of a task definition, whatever else they may hold. */
export function containersOf(definition: JsonObject): readonly Located[] {
  return objectsAt({ value: definition, pointer: '' }, 'containerDefinitions');
}

function own(parent: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(parent, name) ? parent[name] : undefined;
}
