import { validateShape } from '../../task-definition/schema/validate-shape.generated.js';
import type { Json, JsonObject } from '../json.ts';
import { clientRefusal, Refusal } from '../refusal.ts';

const TYPE_NAMES: { readonly [type: string]: string } = {
  array: 'List',
  boolean: 'Boolean',
  integer: 'Integer',
  object: 'Structure',
  string: 'String',
};

/**
 * A registration with members of the right types; members that AWS does not know are left out, as AWS does.
 * What is missing is told by the rules, which know AWS's words for it.
 * @throws Refusal SerializationException for a wrong type, ClientException for an unknown value of an enumeration
 */
export function withCheckedShape(request: JsonObject): JsonObject {
  if (validateShape(request)) return request;
  const copy = structuredCopy(request);
  for (const { keyword, instancePath, params } of validateShape.errors ?? []) {
    if (keyword === 'additionalProperties') {
      delete (at(copy, instancePath) as Record<string, Json>)[params.additionalProperty ?? ''];
    }
    if (keyword === 'type') throw wrongType(at(request, instancePath), params.type ?? '');
    if (keyword === 'required' && isNested(instancePath)) {
      const missing = dotted(`${instancePath}/${params.missingProperty}`);
      throw clientRefusal(
        `1 validation error detected: Value null at '${missing}' failed to satisfy constraint: Member must not be null`,
      );
    }
    if (keyword === 'enum' && !isLenient(instancePath)) {
      throw clientRefusal(
        `1 validation error detected: Value '${String(at(request, instancePath))}' at '${dotted(instancePath)}' failed to satisfy constraint: Member must satisfy enum value set: [${(params.allowedValues ?? []).join(', ')}]`,
      );
    }
  }
  return copy;
}

/** What the definition, a container and a volume themselves need is told by the rules, in AWS's words. */
function isNested(pointer: string): boolean {
  return !/^(\/(containerDefinitions|volumes)\/\d+)?$/.test(pointer);
}

/** AWS takes every protocol but udp for tcp. @source API reference, PortMapping.protocol */
function isLenient(pointer: string): boolean {
  return pointer.endsWith('/protocol');
}

function wrongType(value: Json | undefined, wanted: string): Refusal {
  const target = TYPE_NAMES[wanted] ?? wanted;
  return new Refusal('SerializationException', `${kindOf(value)} cannot be converted to ${target}`);
}

/** The name of a JSON token as AWS's reader calls it. */
export function kindOf(value: Json | undefined): string {
  if (Array.isArray(value)) return 'START_ARRAY';
  switch (typeof value) {
    case 'string':
      return 'STRING_VALUE';
    case 'number':
      return Number.isInteger(value) ? 'NUMBER_VALUE' : 'DECIMAL_VALUE';
    case 'boolean':
      return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
    default:
      return value === null ? 'NULL_VALUE' : 'START_OBJECT';
  }
}

function structuredCopy(value: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

function at(root: JsonObject, pointer: string): Json | undefined {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<Json | undefined>((value, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return (value as JsonObject | undefined)?.[name];
  }, root);
}

function dotted(pointer: string): string {
  return pointer
    .slice(1)
    .replace(/\/(\d+)/g, (_, index: string) => `.${Number(index) + 1}.member`)
    .replaceAll('/', '.');
}
