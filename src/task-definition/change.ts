import type { Json, JsonObject } from './definition.ts';
import { childPointer, lastStep, parentPointer } from './json-pointer.ts';
import { isList, isObject } from './reader.ts';
import { valueAt } from './value-at.ts';

/** One change of a definition. The step `-` after a list is its end (RFC 6901 section 4). */
export type Change =
  | { readonly pointer: string; readonly value: Json }
  | { readonly pointer: string; readonly remove: true };

/**
 * The change with every `-` as a number, at a place whose parent is there: what is missing on the way, or is
 * nothing that can hold a member, becomes part of the value.
 */
export function resolveChange(definition: JsonObject, change: Change): Change {
  if ('remove' in change) return change;
  const parent = parentPointer(change.pointer);
  if (parent === undefined) return change;
  const holder = valueAt(definition, parent);
  const step = lastStep(change.pointer);
  if (isList(holder) && /^(?:\d+|-)$/.test(step)) {
    const index = step === '-' ? holder.length : step;
    return { pointer: childPointer(parent, index), value: change.value };
  }
  if (isObject(holder)) return change;
  const isIndex = step === '-' || step === '0';
  const value = isIndex ? [change.value] : Object.fromEntries([[step, change.value]]);
  return resolveChange(definition, { pointer: parent, value });
}

/** The value after a resolved change; the given one is left as it is. */
export function changedValue(value: Json, change: Change): Json {
  const steps = change.pointer
    .split('/')
    .slice(1)
    .map((step) => lastStep(`/${step}`));
  return changedAt(value, steps, 'remove' in change ? undefined : change.value);
}

function changedAt(value: Json, steps: readonly string[], by: Json | undefined): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return by ?? null;
  if (isList(value)) {
    const at = Number(step);
    if (rest.length > 0) {
      return value.map((item, index) => (index === at ? changedAt(item, rest, by) : item));
    }
    return [...value.slice(0, at), ...(by === undefined ? [] : [by]), ...value.slice(at + 1)];
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name]) => name !== step);
  if (rest.length === 0 && by === undefined) return Object.fromEntries(members);
  const child = rest.length === 0 ? (by as Json) : changedAt(value[step] ?? null, rest, by);
  return Object.fromEntries([...members, [step, child]]);
}
