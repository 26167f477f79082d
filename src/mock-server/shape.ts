import { kindOf } from '../simulator/ecs/check-shape.ts';
import type { Json, JsonObject } from '../simulator/json.ts';
import { invalidParameter, Refusal } from '../simulator/refusal.ts';

/** What a member of a request may be. Members that are not named are left out, as AWS does. */
export type Shape =
  | {
      readonly kind: 'string';
      readonly oneOf?: readonly string[];
      readonly pattern?: RegExp;
      readonly max?: number;
    }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'number' }
  /** Seconds since 1970. */
  | { readonly kind: 'time' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list'; readonly of: Shape; readonly min?: number; readonly max?: number }
  /** Any object, passed on as it is. */
  | { readonly kind: 'object' }
  | StructureShape;

/** An object with named members. */
export interface StructureShape {
  readonly kind: 'structure';
  readonly members: { readonly [name: string]: Shape };
  readonly required?: readonly string[];
}

/** The value as the shape has it: without null and unknown members. @throws Refusal as AWS would */
function read(value: Json, shape: Shape, path = ''): Json {
  switch (shape.kind) {
    case 'string':
      return readString(value, shape, path);
    case 'integer':
    case 'number':
    case 'time':
      return readNumber(value, shape, path);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(value, 'Boolean');
      return value;
    case 'list':
      return readList(value, shape, path);
    case 'object':
      return asObject(value);
    case 'structure':
      return readStructure(value, shape, path);
  }
}

/** The members of a request. @throws Refusal as AWS would */
export function readStructure(value: Json, shape: StructureShape, path = ''): JsonObject {
  const object = asObject(value);
  const missing = shape.required?.find(
    (name) => object[name] === undefined || object[name] === null,
  );
  if (missing !== undefined)
    throw outside(path === '' ? missing : `${path}.${missing}`, 'Member must not be null', null);
  const members: [string, Json][] = [];
  for (const [name, member] of Object.entries(shape.members)) {
    const given = object[name];
    if (given === undefined || given === null) continue;
    members.push([name, read(given, member, path === '' ? name : `${path}.${name}`)]);
  }
  return Object.fromEntries(members);
}

function asObject(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongType(value, 'Structure');
  }
  return value as JsonObject;
}

function readString(value: Json, shape: Shape & { kind: 'string' }, path: string): string {
  if (typeof value !== 'string') throw wrongType(value, 'String');
  const { oneOf, pattern, max } = shape;
  if (oneOf && !oneOf.includes(value)) {
    throw outside(path, `Member must satisfy enum value set: [${oneOf.join(', ')}]`, value);
  }
  if (pattern && !pattern.test(value)) {
    throw outside(path, `Member must satisfy regular expression pattern: ${pattern.source}`, value);
  }
  if (max !== undefined && value.length > max) {
    throw outside(path, `Member must have length less than or equal to ${max}`, value);
  }
  return value;
}

function readNumber(value: Json, shape: Shape, path: string): number {
  if (typeof value !== 'number') {
    throw wrongType(value, shape.kind === 'integer' ? 'Integer' : 'Double');
  }
  if (shape.kind !== 'integer') return value;
  if (!Number.isInteger(value)) throw wrongType(value, 'Integer');
  const { min, max } = shape;
  if (min !== undefined && value < min) {
    throw outside(path, `Member must have value greater than or equal to ${min}`, value);
  }
  if (max !== undefined && value > max) {
    throw outside(path, `Member must have value less than or equal to ${max}`, value);
  }
  return value;
}

function readList(value: Json, shape: Shape & { kind: 'list' }, path: string): readonly Json[] {
  if (!Array.isArray(value)) throw wrongType(value, 'List');
  const { min = 0, max = Number.POSITIVE_INFINITY } = shape;
  if (value.length < min || value.length > max) {
    const bound =
      value.length < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
    throw outside(path, `Member must have length ${bound}`, null);
  }
  const items = value.filter((item) => item !== null) as readonly Json[];
  return items.map((item, index) => read(item, shape.of, `${path}.${index + 1}.member`));
}

function wrongType(value: Json, wanted: string): Refusal {
  return new Refusal('SerializationException', `${kindOf(value)} cannot be converted to ${wanted}`);
}

function outside(at: string, constraint: string, value: Json): Refusal {
  const shown = value === null ? 'null' : `'${String(value)}'`;
  return invalidParameter(
    `1 validation error detected: Value ${shown} at '${at}' failed to satisfy constraint: ${constraint}`,
  );
}
