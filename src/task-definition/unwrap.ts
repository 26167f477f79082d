import type { Json, JsonObject } from './definition.ts';
import { isList, isObject } from './reader.ts';

/** A definition with what it was wrapped in, or what the top level of the file is instead. */
export type Unwrapped =
  | {
      readonly kind: 'definition';
      readonly value: JsonObject;
      /** JSON pointer from the file's top level to the definition; empty when it is the top level. */
      readonly base: string;
      /** Pointer to a `tags` list beside the definition, when it was taken from there. */
      readonly tagsAt?: string;
    }
  | NotDefinition;

/** What the top level of a file is when it is no definition. */
export type NotDefinition =
  | { readonly kind: 'container-list' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'other'; readonly found: string };

/**
 * Takes a definition out of the forms in which tools print it: `{"taskDefinition": …}` of the describe, register
 * and deregister calls (with `tags` beside it), `{"taskDefinitions": […]}` of the delete call, a list of one.
 * @source Amazon ECS API reference, response syntax of those calls
 */
export function unwrap(value: Json, base = ''): Unwrapped {
  if (isList(value)) return unwrapList(value, base);
  if (!isObject(value)) return { kind: 'other', found: nameOf(value) };
  if ('containerDefinitions' in value || 'family' in value)
    return { kind: 'definition', value, base };
  const inner = value.taskDefinition;
  if (isObject(inner)) return withTags(inner, value.tags, base);
  const list = value.taskDefinitions;
  if (isList(list)) return unwrapList(list, `${base}/taskDefinitions`);
  return { kind: 'definition', value, base };
}

function unwrapList(list: readonly Json[], base: string): Unwrapped {
  const [first] = list;
  if (!isObject(first))
    return { kind: 'other', found: list.length === 0 ? 'an empty list' : 'a list' };
  if (looksLikeContainer(first)) return { kind: 'container-list' };
  if (list.length > 1) return { kind: 'several', count: list.length };
  return unwrap(first, `${base}/0`);
}

function looksLikeContainer(value: JsonObject): boolean {
  const isDefinition =
    'containerDefinitions' in value || 'family' in value || 'taskDefinition' in value;
  return !isDefinition && ('image' in value || 'name' in value);
}

/** DescribeTaskDefinition gives tags beside the definition, RegisterTaskDefinition takes them inside. */
function withTags(value: JsonObject, tags: Json | undefined, outer: string): Unwrapped {
  const base = `${outer}/taskDefinition`;
  if (!isList(tags) || tags.length === 0 || 'tags' in value)
    return { kind: 'definition', value, base };
  return { kind: 'definition', value: { ...value, tags }, base, tagsAt: `${outer}/tags` };
}

function nameOf(value: Json): string {
  return value === null ? 'nothing' : `a ${typeof value === 'string' ? 'text' : typeof value}`;
}
