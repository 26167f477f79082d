import type { Json, JsonObject } from '../definition.ts';
import { containersOf, isList, isObject, type Located } from '../reader.ts';
import { called, rootOf, volumesOf } from './definition-facts.ts';

/** What a row of a table of rules looks at. */
export type Level = 'task' | 'container' | 'volume';

/** The places of a level. */
export function placesOf(definition: JsonObject, level: Level): readonly Located[] {
  if (level === 'task') return [rootOf(definition)];
  return level === 'container' ? containersOf(definition) : volumesOf(definition);
}

/** A place as a message calls it. */
export function calledAt(place: Located, level: Level): string {
  if (level === 'task') return 'the task';
  return level === 'container'
    ? called(place)
    : `volume ${String(place.value.name ?? '(no name)')}`;
}

/** The value of a member below a place, where `member` is a path like `linuxParameters/tmpfs`. */
export function memberAt(place: Located, member: string): Json | undefined {
  let value: Json | undefined = place.value;
  for (const name of member.split('/')) {
    // Tables of rules name members and indices, which need no unescaping.
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name))
      return undefined;
    value = (value as JsonObject)[name];
  }
  return value;
}

/** False for what counts as not given: nothing, null, false, zero, and an empty text, list or object. */
export function isGiven(value: Json | undefined): boolean {
  if (isList(value)) return value.length > 0;
  return isObject(value) ? Object.keys(value).length > 0 : Boolean(value);
}
