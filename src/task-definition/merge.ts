import type { Change } from './change.ts';
import type { Json, JsonObject } from './definition.ts';
import { isEqualJson } from './equal-json.ts';
import { childPointer, lastStep } from './json-pointer.ts';
import { identityOf } from './list-identity.ts';
import { isList, isObject } from './reader.ts';

/**
 * The changes that lay an overlay over a definition, as a JSON merge patch does (null takes a member out), but lists
 * of things with a name are merged by name: containers, variables, secrets, volumes, ports, tags and the like.
 * @source RFC 7386 for objects
 */
export function mergeChanges(base: JsonObject, overlay: JsonObject): readonly Change[] {
  return objectChanges('', base, overlay);
}

function objectChanges(pointer: string, base: JsonObject, overlay: JsonObject): readonly Change[] {
  return Object.entries(overlay).flatMap(([name, value]): readonly Change[] => {
    const child = childPointer(pointer, name);
    const before = Object.hasOwn(base, name) ? base[name] : undefined;
    if (value === undefined) return [];
    if (value !== null) return valueChanges(child, before, value);
    return before === undefined ? [] : [{ pointer: child, remove: true }];
  });
}

function valueChanges(pointer: string, before: Json | undefined, value: Json): readonly Change[] {
  if (isObject(before) && isObject(value)) return objectChanges(pointer, before, value);
  if (isList(before) && isList(value)) return listChanges(pointer, before, value);
  return isEqualJson(before, value) ? [] : [{ pointer, value }];
}

function listChanges(
  pointer: string,
  before: readonly Json[],
  items: readonly Json[],
): readonly Change[] {
  const name = lastStep(pointer);
  const known = before.map((item) => identityOf(name, item));
  const wanted = items.map((item) => identityOf(name, item));
  if (wanted.includes(undefined)) {
    return isEqualJson(before, items) ? [] : [{ pointer, value: items }];
  }
  return items.flatMap((item, index) => {
    const at = known.indexOf(wanted[index]);
    if (at < 0) return [{ pointer: childPointer(pointer, '-'), value: item }];
    return valueChanges(childPointer(pointer, at), before[at], item);
  });
}
