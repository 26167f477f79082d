import { closestName } from './closest-name.ts';
import type { JsonObject } from './definition.ts';
import type { Severity } from './finding.ts';
import { childPointer, lastStep, patternOf, readablePath } from './json-pointer.ts';
import type { ShapeError } from './schema/validate-shape.generated.js';
import { showValue, valueAt } from './value-at.ts';

/** A finding before it has a place; `at` says whether the key or the value is what is wrong. */
export interface Unplaced {
  readonly rule: string;
  readonly severity: Severity;
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
  readonly at?: 'key';
}

/** Names of the members of every object, by pattern, as the generated validator gives them. */
export type Members = { readonly [pattern: string]: readonly string[] };

/** Everything that is wrong with the types and names of a definition's members. */
export async function shapeFindings(definition: JsonObject): Promise<readonly Unplaced[]> {
  const { validateShape, MEMBERS } = await import('./schema/validate-shape.generated.js');
  if (validateShape(definition)) return [];
  return explainShape(validateShape.errors ?? [], definition, MEMBERS);
}

/** The complaints of a generated validator in words. */
export function explainShape(
  errors: readonly ShapeError[],
  definition: JsonObject,
  members: Members,
): readonly Unplaced[] {
  return errors.map((error) => explain(error, definition, members));
}

function explain(error: ShapeError, definition: JsonObject, members: Members): Unplaced {
  const { instancePath: pointer, params } = error;
  if (error.keyword === 'additionalProperties') {
    return unknownField(childPointer(pointer, params.additionalProperty ?? ''), members);
  }
  if (error.keyword === 'required') return missingField(pointer, params.missingProperty ?? '');
  const shown = showValue(valueAt(definition, pointer), pointer);
  if (error.keyword === 'type') return wrongType({ pointer, shown, wanted: params.type ?? '' });
  return badValue({ pointer, shown, allowed: params.allowedValues ?? [] });
}

function unknownField(pointer: string, members: Members): Unplaced {
  const name = lastStep(pointer);
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const message = `${readablePath(pointer)} is not a field that Amazon ECS knows; it would be dropped without a word.`;
  return {
    rule: 'unknown-field',
    severity: 'error',
    pointer,
    at: 'key',
    message,
    hint: advice({ name, parent, members }),
  };
}

function advice({
  name,
  parent,
  members,
}: {
  name: string;
  parent: string;
  members: Members;
}): string {
  const here = members[patternOf(parent)] ?? [];
  const meant = closestName(name, here);
  if (meant !== undefined) return `Write ${meant} instead of ${name}.`;
  const owner = Object.keys(members).find((pattern) => members[pattern]?.includes(name));
  if (owner === '') return `Move ${name} to the top level of the definition.`;
  if (owner !== undefined)
    return `Move ${name} into ${readablePath(owner.replaceAll('/*', '/0')).replaceAll('[0]', '[]')}.`;
  if (/^(?:_|\/\/|#|x-|comment)/i.test(name))
    return `Write a comment instead of ${name}, or name it x-slipway-… at the top.`;
  return `Delete ${name}${here.length > 0 && here.length <= 8 ? `; the fields here are ${here.join(', ')}` : ''}.`;
}

function missingField(parent: string, name: string): Unplaced {
  const pointer = childPointer(parent, name);
  return {
    rule: 'missing-field',
    severity: 'error',
    pointer,
    message: `${readablePath(pointer)} is missing; Amazon ECS requires it.`,
    hint: `Add ${name} to ${readablePath(parent)}.`,
  };
}

interface Mistake {
  readonly pointer: string;
  readonly shown: string;
}

const TYPE_WORDS: { readonly [type: string]: string } = {
  array: 'a list',
  boolean: 'true or false, without quotes,',
  integer: 'a whole number, without quotes,',
  object: 'an object',
  string: 'a text in quotes',
};

function wrongType({ pointer, shown, wanted }: Mistake & { wanted: string }): Unplaced {
  const path = readablePath(pointer);
  const words = (TYPE_WORDS[wanted] ?? wanted).replace(/,$/, '');
  return {
    rule: 'wrong-type',
    severity: 'error',
    pointer,
    message: `${path} is ${shown} where Amazon ECS wants ${words}.`,
    hint:
      wanted === 'array' && shown !== 'an object'
        ? `Put the value of ${path} into square brackets.`
        : `Make ${path} ${words}.`,
  };
}

/** Docker takes every protocol but udp for tcp, and so does Amazon ECS (API reference, PortMapping). */
const LENIENT: ReadonlySet<string> = new Set(['/containerDefinitions/*/portMappings/*/protocol']);

function badValue({ pointer, shown, allowed }: Mistake & { allowed: readonly string[] }): Unplaced {
  const path = readablePath(pointer);
  if (allowed.length === 0) {
    const message = `${path} has no value that Amazon ECS takes.`;
    return {
      rule: 'bad-value',
      severity: 'error',
      pointer,
      message,
      hint: `Give ${path} exactly one member.`,
    };
  }
  const given = shown.replace(/^"|"$/g, '');
  const meant = given === '' ? undefined : closestName(given, allowed);
  return {
    rule: 'bad-value',
    severity: given === '' || LENIENT.has(patternOf(pointer)) ? 'warning' : 'error',
    pointer,
    message: `${path} is ${shown}; allowed are ${allowed.join(', ')}.`,
    hint: meant === undefined ? `Choose one of them, or delete ${path}.` : `Write ${meant}.`,
  };
}
