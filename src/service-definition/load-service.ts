import type { Json } from '../task-definition/definition.ts';
import { type Loaded, loadDocument, type Reading, type Source } from '../task-definition/load.ts';
import { isList, isObject } from '../task-definition/reader.ts';
import type { NotDefinition, Unwrapped } from '../task-definition/unwrap.ts';

const SERVICE_DEFINITION: Reading = {
  unwrap: (value) => unwrapService(value),
  refuse: notAService,
};

/**
 * Reads a service definition, JSON (comments allowed) or YAML: what CreateService takes, bare or in what the describe,
 * create and update calls print. Never throws for what a file may hold.
 */
export function loadServiceDefinition(source: Source): Promise<Loaded> {
  return loadDocument(source, SERVICE_DEFINITION);
}

/** @source Amazon ECS API reference, response syntax of DescribeServices, CreateService and UpdateService */
function unwrapService(value: Json, base = ''): Unwrapped {
  if (isList(value)) {
    const [first] = value;
    if (value.length > 1) return { kind: 'several', count: value.length };
    if (first === undefined) return { kind: 'other', found: 'an empty list' };
    return unwrapService(first, `${base}/0`);
  }
  if (!isObject(value)) return { kind: 'other', found: nameOf(value) };
  if ('containerDefinitions' in value) return { kind: 'other', found: 'a task definition' };
  if (isObject(value.service)) return unwrapService(value.service, `${base}/service`);
  if (isList(value.services)) return unwrapService(value.services, `${base}/services`);
  return { kind: 'definition', value, base };
}

function nameOf(value: Json): string {
  return value === null ? 'nothing' : `a ${typeof value === 'string' ? 'text' : typeof value}`;
}

function notAService(file: string, found: NotDefinition) {
  const rule = 'not-a-service';
  if (found.kind === 'several') {
    const message = `${file} holds ${found.count} services; exactly one can be used.`;
    return { rule, message, hint: 'Keep one service a file.' };
  }
  const what = found.kind === 'other' ? found.found : 'a list';
  const message = `${file} holds ${what} where the object of a service should be.`;
  return { rule, message, hint: 'Give the file in which the members of CreateService stand.' };
}
