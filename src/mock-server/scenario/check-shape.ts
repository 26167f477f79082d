import type { Json, JsonObject } from '../../simulator/json.ts';

/** The part of JSON Schema that the scenario's schema is written in. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: { readonly [name: string]: Schema };
}

/** A value at its place. */
interface Placed {
  readonly value: Json;
  readonly place: string;
}

/** Everything in which a value does not fit the schema, each with its place. */
export function misfits(root: Schema, schema: Schema, at: Placed): readonly string[] {
  if (schema.$ref !== undefined) {
    return misfits(root, root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, at);
  }
  const { value, place } = at;
  const told = (text: string) => [`${place === '' ? 'the scenario' : place} ${text}`];
  if (schema.type !== undefined && !isOf(schema.type, value))
    return told(`has to be ${ARTICLE[schema.type]}`);
  if (schema.enum !== undefined && !schema.enum.includes(String(value))) {
    return told(`has to be one of ${schema.enum.join(', ')}, not ${JSON.stringify(value)}`);
  }
  if (typeof value === 'number') return outOfRange(schema, value).flatMap(told);
  if (Array.isArray(value)) {
    const { items = {} } = schema;
    return value.flatMap((one, index) =>
      misfits(root, items, { value: one, place: `${place}[${index}]` }),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return [...wrongCount(schema, value).flatMap(told), ...memberMisfits(root, schema, at)];
}

const ARTICLE: { readonly [type: string]: string } = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function isOf(type: string, value: Json): boolean {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function outOfRange({ minimum, maximum }: Schema, value: number): readonly string[] {
  if (minimum !== undefined && value < minimum) return [`has to be at least ${minimum}`];
  return maximum !== undefined && value > maximum ? [`has to be at most ${maximum}`] : [];
}

function wrongCount(
  { minProperties = 0, maxProperties }: Schema,
  value: object,
): readonly string[] {
  const count = Object.keys(value).length;
  if (count >= minProperties && count <= (maxProperties ?? count)) return [];
  return [`has to have exactly ${minProperties} members`];
}

function memberMisfits(root: Schema, schema: Schema, { value, place }: Placed): readonly string[] {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const object = value as JsonObject;
  const path = (name: string) => (place === '' ? name : `${place}.${name}`);
  const missing = required.filter((name) => !Object.hasOwn(object, name));
  const told = missing.map((name) => `${path(name)} is missing`);
  for (const [name, member] of Object.entries(object)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known !== undefined) {
      told.push(...misfits(root, known, { value: member ?? null, place: path(name) }));
    } else if (!additionalProperties) {
      told.push(`${path(name)} is not known; known are ${Object.keys(properties).join(', ')}`);
    }
  }
  return told;
}
