import type { Json, JsonObject } from '../../task-definition/definition.ts';

/** Whether a value is an object with members. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The key under which an object has a member, whatever the case: AppSpecs are written in both. */
export function keyOf(object: JsonObject, name: string): string | undefined {
  return Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
}

/** A member by its name in any case. */
export function member(object: Json | undefined, name: string): Json | undefined {
  if (!isObject(object)) return undefined;
  const key = keyOf(object, name);
  return key === undefined ? undefined : object[key];
}

/** The object with one member set, under the key that it has already. */
export function withMember(object: JsonObject, name: string, value: Json): JsonObject {
  return { ...object, [keyOf(object, name) ?? name]: value };
}
