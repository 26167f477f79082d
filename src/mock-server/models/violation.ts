import { kindOf } from '../../simulator/ecs/check-shape.ts';
import type { Json, JsonObject } from '../../simulator/json.ts';
import type { ModelShape } from './model.ts';

/** Why a value is not what the model wants. */
export interface Violation {
  readonly kind: 'type' | 'missing' | 'enum' | 'range' | 'length' | 'pattern';
  /** Where, as AWS writes it: `tags.1.member.key`. */
  readonly path: string;
  /** Members on the way, without the numbers of lists. */
  readonly names: readonly string[];
  /** What AWS says of it. */
  readonly constraint: string;
  readonly value: Json;
}

/** What a value is looked at with. */
export interface Look {
  readonly shapes: { readonly [name: string]: ModelShape };
  /** Numbers and truth values came as text, since a form knows no types. */
  readonly isForm: boolean;
}

/** A value and its place. */
interface Spot {
  readonly value: Json;
  readonly shape: string;
  readonly path: string;
  readonly names: readonly string[];
}

/** Everything that the model says against a request, in the order of the model. */
export function violationsOf(look: Look, value: Json, shape: string): readonly Violation[] {
  return visit(look, { value, shape, path: '', names: [] });
}

function visit(look: Look, spot: Spot): readonly Violation[] {
  const shape = look.shapes[spot.shape];
  if (shape === undefined || spot.value === null) return [];
  switch (shape.type) {
    case 'structure':
      return isObject(spot.value) ? structure(look, shape, spot) : wrongType(spot, 'Structure');
    case 'map':
      return isObject(spot.value) ? map(look, shape, spot) : wrongType(spot, 'Map');
    case 'list':
      return list(look, shape, spot);
    case 'string':
      return typeof spot.value === 'string' ? text(shape, spot) : wrongType(spot, 'String');
    case 'boolean':
      return isFlag(look, spot.value) ? [] : wrongType(spot, 'Boolean');
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return number(look, shape, spot);
    default:
      return [];
  }
}

function structure(look: Look, shape: ModelShape, spot: Spot): readonly Violation[] {
  const object = spot.value as JsonObject;
  const missing = (shape.required ?? []).filter((name) => (object[name] ?? null) === null);
  const members = Object.entries(shape.members ?? {});
  return [
    ...missing.map((name): Violation => ({ ...below(spot, name), ...NOT_NULL, value: null })),
    ...members.flatMap(([name, target]) =>
      visit(look, { ...below(spot, name), value: object[name] ?? null, shape: target }),
    ),
  ];
}

const NOT_NULL = { kind: 'missing', constraint: 'Member must not be null' } as const;

function below({ path, names }: Spot, name: string) {
  return { path: path === '' ? name : `${path}.${name}`, names: [...names, name] };
}

function map(look: Look, shape: ModelShape, spot: Spot): readonly Violation[] {
  const entries = Object.entries(spot.value as JsonObject);
  return [
    ...lengthOf(shape, spot, entries.length),
    ...entries.flatMap(([name, value]) => [
      ...visit(look, { ...spot, value: name, shape: shape.key ?? '' }),
      ...visit(look, {
        ...spot,
        path: `${spot.path}.${name}.member`,
        value: value ?? null,
        shape: shape.value ?? '',
      }),
    ]),
  ];
}

function list(look: Look, shape: ModelShape, spot: Spot): readonly Violation[] {
  const { value } = spot;
  const items = look.isForm && value === '' ? [] : value;
  if (!Array.isArray(items)) return wrongType(spot, 'List');
  return [
    ...lengthOf(shape, spot, items.length),
    ...(items as readonly Json[]).flatMap((one, index) =>
      visit(look, {
        ...spot,
        path: `${spot.path}.${index + 1}.member`,
        value: one,
        shape: shape.member ?? '',
      }),
    ),
  ];
}

function text(shape: ModelShape, spot: Spot): readonly Violation[] {
  const value = spot.value as string;
  const { enum: values, pattern } = shape;
  if (values !== undefined) {
    if (values.includes(value)) return [];
    return [violation(spot, 'enum', `Member must satisfy enum value set: [${values.join(', ')}]`)];
  }
  const length = lengthOf(shape, spot, value.length);
  if (pattern === undefined || matches(pattern, value)) return length;
  const constraint = `Member must satisfy regular expression pattern: ${pattern}`;
  return [...length, violation(spot, 'pattern', constraint)];
}

function lengthOf(shape: ModelShape, spot: Spot, length: number): readonly Violation[] {
  return outside(shape, length, (bound) => violation(spot, 'length', `have length ${bound}`));
}

function number(look: Look, shape: ModelShape, spot: Spot): readonly Violation[] {
  const { value } = spot;
  const isWhole = shape.type === 'integer' || shape.type === 'long';
  const wanted = isWhole ? 'Integer' : 'Double';
  const isText = look.isForm && typeof value === 'string' && value.trim() !== '';
  const given = isText ? Number(value) : value;
  if (typeof given !== 'number' || Number.isNaN(given)) return wrongType(spot, wanted);
  if (isWhole && !Number.isInteger(given)) return wrongType(spot, wanted);
  return outside(shape, given, (bound) => violation(spot, 'range', `have value ${bound}`));
}

function outside(
  { min, max }: ModelShape,
  actual: number,
  tell: (bound: string) => Violation,
): readonly Violation[] {
  if (min !== undefined && actual < min) return [tell(`greater than or equal to ${min}`)];
  if (max !== undefined && actual > max) return [tell(`less than or equal to ${max}`)];
  return [];
}

function violation({ path, names, value }: Spot, kind: Violation['kind'], text: string): Violation {
  const constraint = text.startsWith('have ') ? `Member must ${text}` : text;
  return { kind, path, names, value, constraint };
}

function wrongType(spot: Spot, wanted: string): readonly Violation[] {
  const constraint = `${kindOf(spot.value)} cannot be converted to ${wanted}`;
  return [violation(spot, 'type', constraint)];
}

function isFlag({ isForm }: Look, value: Json): boolean {
  return typeof value === 'boolean' || (isForm && (value === 'true' || value === 'false'));
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const patterns = new Map<string, RegExp | undefined>();

/** The whole text has to match. A pattern that this language cannot read says nothing. */
function matches(pattern: string, value: string): boolean {
  if (!patterns.has(pattern)) patterns.set(pattern, compiled(pattern));
  return patterns.get(pattern)?.test(value) ?? true;
}

/** Classes of characters like \p{Print} are not those of this language. */
function compiled(pattern: string): RegExp | undefined {
  const flags = pattern.includes('\\p{') ? ['u'] : ['u', ''];
  for (const one of flags) {
    try {
      return new RegExp(`^(?:${pattern})$`, one);
    } catch {
      // The next flags may read it.
    }
  }
  return undefined;
}
