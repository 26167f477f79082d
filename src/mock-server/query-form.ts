import type { Json, JsonObject } from '../simulator/json.ts';
import type { Shape, StructureShape } from './shape.ts';

interface Node {
  text?: string;
  readonly children: Map<string, Node>;
}

/**
 * The members of a form body as a nested object: `A.member.1.B=x` and `A.1.B=x` are lists, `A.B=x` is an object.
 * Everything is text, since a form knows no types; `typed` gives them their types.
 * @source reference/wire-protocols.md section 2
 */
export function readForm(form: URLSearchParams): JsonObject {
  const root: Node = { children: new Map() };
  for (const [path, text] of form) {
    if (path !== 'Action' && path !== 'Version') plant(root, path.split('.'), text);
  }
  return objectOf(root);
}

function plant(root: Node, path: readonly string[], text: string): void {
  let node = root;
  for (const name of path) {
    const next = node.children.get(name) ?? { children: new Map() };
    node.children.set(name, next);
    node = next;
  }
  node.text = text;
}

function objectOf({ children }: Node): JsonObject {
  return Object.fromEntries([...children].map(([name, node]) => [name, jsonOf(node)]));
}

function jsonOf(node: Node): Json {
  const { children } = node;
  if (children.size === 0) return node.text ?? '';
  const wrapped = children.size === 1 ? children.get('member') : undefined;
  const items = wrapped ?? node;
  if (items.children.size === 0) return items.text === '' ? [] : objectOf(node);
  const isList = [...items.children.keys()].every((name) => /^\d+$/.test(name));
  if (!isList) return objectOf(node);
  return [...items.children]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, one]) => jsonOf(one));
}

/** The value with numbers, truth values and empty lists where the shape wants them; what does not fit stays text. */
export function typed(value: Json, shape: Shape): Json {
  switch (shape.kind) {
    case 'integer':
    case 'number':
      return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))
        ? Number(value)
        : value;
    case 'time':
      return typeof value === 'string' ? secondsFrom(value) : value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'list':
      if (Array.isArray(value)) return value.map((one) => typed(one, shape.of));
      return value === '' ? [] : value;
    case 'structure':
      return isObject(value) ? typedMembers(value, shape) : value;
    default:
      return value;
  }
}

/** A form carries times as ISO 8601. */
function secondsFrom(text: string): Json {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? text : ms / 1000;
}

function typedMembers(value: JsonObject, { members }: StructureShape): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const shape = Object.hasOwn(members, name) ? members[name] : undefined;
      return [name, shape === undefined || one === undefined ? one : typed(one, shape)];
    }),
  );
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
