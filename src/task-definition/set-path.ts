import type { Change } from './change.ts';
import type { Json, JsonObject } from './definition.ts';
import type { Changes, EditFailure } from './edited.ts';
import { childPointer, lastStep, patternOf, readablePath } from './json-pointer.ts';
import { identityOf } from './list-identity.ts';
import type { Pair } from './named-items.ts';
import { isList, isObject } from './reader.ts';
import { INTEGER_MEMBERS } from './schema/integer-members.generated.ts';
import { valueAt } from './value-at.ts';

/** One step of a path: `.name`, `[name or index]`, `["any text"]`. */
const STEP = /\.?([^.[\]"]+)|\[(?:"((?:[^"\\]|\\.)*)"|([^\]"]+))\]/gy;

/**
 * The change of `path=value`. Items of a list are named by their name (`containerDefinitions[app]`), their index, or
 * `-` for a new one at the end. A value is a text, but for true, false, JSON lists and objects, and digits where
 * Amazon ECS takes a number.
 */
export function setPath(definition: JsonObject, { name: path, value }: Pair): Changes {
  const steps = stepsOf(path);
  if (steps === undefined) {
    return failure(`set: ${path} is not a path.`, EXAMPLE);
  }
  let pointer = '';
  for (const step of steps) {
    const next = stepInto(valueAt(definition, pointer), pointer, step);
    if (typeof next !== 'string') return next;
    pointer = next;
  }
  const before = valueAt(definition, pointer);
  const change: Change = { pointer, value: meant(value, pointer, before) };
  return { kind: 'changes', changes: [change] };
}

const EXAMPLE = 'Write it as containerDefinitions[app].portMappings[0].hostPort=0.';

function stepsOf(path: string): readonly string[] | undefined {
  const steps: string[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path);
    if (found === null) return undefined;
    const [, plain, quoted, bracketed] = found;
    steps.push(plain ?? quoted?.replace(/\\(.)/g, '$1') ?? bracketed ?? '');
  }
  return steps.length === 0 ? undefined : steps;
}

function stepInto(holder: Json | undefined, pointer: string, step: string): string | EditFailure {
  if (isList(holder)) return itemOf(holder, pointer, step);
  if (holder === undefined || holder === null || isObject(holder))
    return childPointer(pointer, step);
  return failure(`set: ${readablePath(pointer)} is a value and has no ${step}.`, EXAMPLE);
}

function itemOf(list: readonly Json[], pointer: string, step: string): string | EditFailure {
  const name = lastStep(pointer);
  const ids = list.map((item) => identityOf(name, item));
  const at = ids.indexOf(step);
  if (at >= 0) return childPointer(pointer, at);
  if (step === '-' || (/^\d+$/.test(step) && Number(step) <= list.length)) {
    return childPointer(pointer, step);
  }
  const there = ids.filter((id) => id !== undefined).join(', ') || `${list.length} items`;
  const message = `set: ${readablePath(pointer)} has no ${step}; there is ${there}.`;
  const hint = 'Name an item that is there, or write [-] for a new one.';
  return { ...failure(message, hint), ...(name === 'containerDefinitions' ? NO_CONTAINER : {}) };
}

const NO_CONTAINER = { code: 'container-not-found' } as const;

function failure(message: string, hint: string): EditFailure {
  return { kind: 'failed', code: 'input-invalid', message, hint };
}

function meant(text: string, pointer: string, before: Json | undefined): Json {
  if (/^-?\d+$/.test(text) && INTEGER_MEMBERS.has(patternOf(pointer))) return Number(text);
  const isFlag = /^(?:true|false)$/.test(text) && typeof before !== 'string' && !isMap(pointer);
  if (!isFlag && !/^[[{"]/.test(text)) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** Maps and lists of texts, in which `true` is a text. */
function isMap(pointer: string): boolean {
  return /\/(?:options|dockerLabels|driverOpts|labels|environment\/\d+|tags\/\d+)\/[^/]*$/.test(
    pointer,
  );
}
