import type { Json } from './definition.ts';
import { lastStep, patternOf } from './json-pointer.ts';

/** The value that a pointer leads to; `undefined` when it leads nowhere. */
export function valueAt(value: Json, pointer: string): Json | undefined {
  let current: Json | undefined = value;
  for (const step of pointer.split('/').slice(1)) {
    if (current === null || typeof current !== 'object') return undefined;
    const name = step.includes('~') ? lastStep(`/${step}`) : step;
    if (!Object.hasOwn(current, name)) return undefined;
    current = (current as { readonly [key: string]: Json | undefined })[name];
  }
  return current;
}

/** Places where people write secrets as plain text: their values are never shown. */
const HIDDEN =
  /\/(?:environment\/\*|secrets\/\*|(?:secretO|o)ptions|dockerLabels|command|entryPoint|healthCheck)(?:\/|$)/;

/** Longest text of a value in a message. */
const LONGEST = 60;

/**
 * A value as a message shows it: as JSON, clipped to 60 characters; only its type where it may be a secret, or
 * where it is a list or object.
 */
export function showValue(value: Json | undefined, pointer: string): string {
  const type = typeName(value);
  if (value === null || value === undefined) return type;
  if (typeof value === 'object' || HIDDEN.test(patternOf(pointer))) return type;
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What a value is, in words, with its article. */
export function typeName(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'a text' : 'an object';
}
