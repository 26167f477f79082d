import type { Json, JsonObject } from './definition.ts';
import { MASK, maskSecrets } from './mask-secrets.ts';
import { isList, isObject, textAt } from './reader.ts';
import { FORBIDDEN_VARIABLE } from './substitute.ts';

/** A definition with placeholders, and the variables that they name. */
export interface WithoutSecrets {
  readonly value: JsonObject;
  readonly variables: readonly string[];
}

/**
 * Puts `${NAME}` in the place of everything that looks like a secret, so that the definition can be kept in a
 * repository and be filled in when it is used. A `${` that was there is doubled then, as {@link substitute} wants it.
 */
export function withoutSecrets(definition: JsonObject): WithoutSecrets {
  const values = new Map<string, string>();
  const named: Named = (steps, text) => {
    const name = variableOf(steps);
    for (let count = 1; ; count += 1) {
      const one = count === 1 ? name : `${name}_${count}`;
      if ((values.get(one) ?? text) !== text) continue;
      values.set(one, text);
      return one;
    }
  };
  const masked = maskSecrets(definition, []);
  if (!isObject(masked)) return { value: definition, variables: [] };
  const hasSecrets = JSON.stringify(masked) !== JSON.stringify(definition);
  if (!hasSecrets) return { value: definition, variables: [] };
  const value = filledObject(definition, masked, { steps: [], named });
  return { value, variables: [...values.keys()] };
}

/** Gives a secret the name of a variable; another secret gets another one. */
type Named = (steps: readonly string[], text: string) => string;

interface Place {
  readonly steps: readonly string[];
  readonly named: Named;
}

function filled(value: Json, masked: Json | undefined, place: Place): Json {
  if (isList(value)) {
    const others = isList(masked) ? masked : [];
    return value.map((item, index) => filled(item, others[index], within(place, `${index + 1}`)));
  }
  if (isObject(value)) return filledObject(value, isObject(masked) ? masked : {}, place);
  if (typeof value !== 'string' || typeof masked !== 'string') return value;
  if (masked === value) return escaped(value);
  // A part of a text may be the secret; the rest is the text around it.
  const parts = masked.split(MASK).map(escaped);
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      if (index === last) return part;
      const steps = last > 1 ? [...place.steps, `${index + 1}`] : place.steps;
      return `${part}\${${place.named(steps, secretOf(value, masked, index))}}`;
    })
    .join('');
}

/** What would be a placeholder stands for itself. */
function escaped(text: string): string {
  return text.replaceAll('${', () => '$${');
}

/** The text that the mask with a number stands for; the whole text when there is but one. */
function secretOf(value: string, masked: string, index: number): string {
  return masked === MASK ? value : `${value}#${index}`;
}

function filledObject(value: JsonObject, masked: JsonObject, place: Place): JsonObject {
  const own = textAt(value, 'name');
  const named = own === undefined ? place : within(place, own);
  const members = Object.entries(value).map(([name, member]) => [
    name,
    member === undefined
      ? undefined
      : filled(member, masked[name], name === 'value' ? named : within(named, name)),
  ]);
  return Object.fromEntries(members);
}

function within({ steps, named }: Place, step: string): Place {
  return { steps: [...steps, step], named };
}

/** `DB_PASSWORD` for a variable of that name; else the last names on the way, `COMMAND_2` for instance. */
function variableOf(steps: readonly string[]): string {
  const named = steps.findLastIndex((step) => !/^\d+$/.test(step));
  const name = steps.slice(Math.max(named, 0)).join('_').replaceAll(/\W/g, '_').toUpperCase();
  const isPlain = /^[A-Z_]/.test(name) && !FORBIDDEN_VARIABLE.test(name);
  return isPlain ? name : `OWN_${name}`;
}
