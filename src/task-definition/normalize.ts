import type { Json, JsonObject } from './definition.ts';
import { IGNORE_MEMBER } from './ignored-rules.ts';
import { childPointer, patternOf } from './json-pointer.ts';
import { isList, isObject } from './reader.ts';
import { INTEGER_MEMBERS } from './schema/integer-members.generated.ts';

/**
 * Members that DescribeTaskDefinition returns and RegisterTaskDefinition does not take.
 * @source Amazon ECS API model: the TaskDefinition shape without the RegisterTaskDefinition request
 */
const READ_ONLY_MEMBERS: ReadonlySet<string> = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
]);

/** Sizes of the whole task are texts (they may say "1 vCPU" or "2 GB"), although they look like numbers. */
const TEXT_SIZES: ReadonlySet<string> = new Set(['/cpu', '/memory']);

/** A whole number that a number can hold exactly. */
const DIGITS = /^\d{1,15}$/;

/** Where a container stands. */
const CONTAINER = /^\/containerDefinitions\/\d+$/;

/** A definition as it is sent, and the pointers of everything that was changed on the way there. */
export interface Normalized {
  readonly value: JsonObject;
  readonly readOnly: readonly string[];
  readonly nulls: readonly string[];
  /** Numbers where the API takes a text. */
  readonly numbers: readonly string[];
  /** Texts of digits where the API takes a number. */
  readonly texts: readonly string[];
  /** `/tags`, when the list of tags is empty. */
  readonly emptyTags: readonly string[];
}

/** What decides how a definition is put right. */
export interface Form {
  /** Members that AWS only gives back. */
  readonly readOnly: ReadonlySet<string>;
  /** Whole-number members, by pointer with `*` for an index. */
  readonly integers: ReadonlySet<string>;
  /** Members of ours that stay. */
  readonly keeps?: readonly string[];
}

const TASK_DEFINITION: Form = { readOnly: READ_ONLY_MEMBERS, integers: INTEGER_MEMBERS };

interface Changes {
  readonly integers: ReadonlySet<string>;
  readonly nulls: string[];
  readonly numbers: string[];
  readonly texts: string[];
}

/**
 * Puts a definition into the form in which it is sent: read-only members, null members, `$schema`, `x-slipway-*`
 * and an empty list of tags go; digits take the type that the API wants. Nothing else is changed, and no item
 * leaves a list, so pointers stay true.
 *
 * @source an empty `tags` is refused: "ClientException: Tags can not be empty."
 */
export function normalize(value: JsonObject, form: Form = TASK_DEFINITION): Normalized {
  const found = { readOnly: [] as string[], nulls: [], numbers: [], texts: [] };
  const members = Object.entries(value).filter(([name, member]) => {
    if (form.readOnly.has(name)) found.readOnly.push(childPointer('', name));
    if (form.keeps?.includes(name)) return true;
    return !form.readOnly.has(name) && !isForUsOrEditors(name) && !isEmptyTags(name, member);
  });
  const emptyTags = isEmptyTags('tags', value.tags) ? ['/tags'] : [];
  const changes = { ...found, integers: form.integers };
  return { value: sendableObject(Object.fromEntries(members), '', changes), ...found, emptyTags };
}

function isForUsOrEditors(name: string): boolean {
  return name === '$schema' || name.startsWith('x-slipway-');
}

function isEmptyTags(name: string, member: Json | undefined): boolean {
  return name === 'tags' && isList(member) && member.length === 0;
}

function sendableObject(value: JsonObject, pointer: string, changes: Changes): JsonObject {
  const members: [string, Json][] = [];
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (member === undefined || (name === IGNORE_MEMBER && CONTAINER.test(pointer))) continue;
    if (isPlain(member)) members.push([name, member]);
    else if (member === null) changes.nulls.push(childPointer(pointer, name));
    else members.push([name, sendable(member, childPointer(pointer, name), changes)]);
  }
  return Object.fromEntries(members);
}

/** Most values are sent as they are wherever they stand, so their pointers need not be made. */
function isPlain(value: Json): value is string | boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && !DIGITS.test(value));
}

function sendable(value: Json, pointer: string, changes: Changes): Json {
  if (isList(value))
    return value.map((item, index) => sendable(item, childPointer(pointer, index), changes));
  if (isObject(value)) return sendableObject(value, pointer, changes);
  if (typeof value === 'number' && TEXT_SIZES.has(pointer) && Number.isSafeInteger(value)) {
    changes.numbers.push(pointer);
    return String(value);
  }
  if (typeof value === 'string' && DIGITS.test(value) && changes.integers.has(patternOf(pointer))) {
    changes.texts.push(pointer);
    return Number(value);
  }
  return value;
}
