import { canonicalDefinition } from './canonical.ts';
import type { Json, JsonObject } from './definition.ts';
import { isEqualJson } from './equal-json.ts';
import { identityOf } from './list-identity.ts';
import { maskSecrets } from './mask-secrets.ts';
import { isList, isObject } from './reader.ts';

/** One difference between two definitions. */
export interface Difference {
  /** As people write it, items by name: `containerDefinitions[web].environment[A].value`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Values that look like secrets are masked. */
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * What changes from one definition to another, in the order of the second one, what only the first has last. Defaults
 * of the API are no differences, nor is the order of lists in which it means nothing.
 */
export function diffDefinitions(before: JsonObject, after: JsonObject): readonly Difference[] {
  return diffMembers(canonicalDefinition(before), canonicalDefinition(after));
}

/** What changes from one object to another, as they stand: only what is equal is no difference. */
export function diffMembers(before: JsonObject, after: JsonObject): readonly Difference[] {
  return membersDiff([], before, after);
}

function valuesDiff(
  steps: readonly string[],
  before: Json | undefined,
  after: Json | undefined,
): readonly Difference[] {
  if (isEqualJson(before, after)) return [];
  if (isObject(before) && isObject(after)) return membersDiff(steps, before, after);
  if (isList(before) && isList(after)) {
    const name = steps.at(-1) ?? '';
    const old = byIdentity(name, before);
    const now = byIdentity(name, after);
    if (old !== undefined && now !== undefined) return membersDiff(steps, old, now);
  }
  return [difference(steps, before, after)];
}

function membersDiff(
  steps: readonly string[],
  before: JsonObject,
  after: JsonObject,
): readonly Difference[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) =>
    valuesDiff([...steps, name], memberOf(before, name), memberOf(after, name)),
  );
}

function memberOf(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The items by what they are known by, in brackets; `undefined` when the order of the list counts. */
function byIdentity(name: string, list: readonly Json[]): JsonObject | undefined {
  const items = new Map<string, Json>();
  for (const item of list) {
    const id = identityOf(name, item);
    if (id === undefined || items.has(`[${id}]`)) return undefined;
    items.set(`[${id}]`, item);
  }
  return Object.fromEntries(items);
}

function difference(
  steps: readonly string[],
  before: Json | undefined,
  after: Json | undefined,
): Difference {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return {
    path: steps
      .map((step) => (step.startsWith('[') ? step : `.${step}`))
      .join('')
      .slice(1),
    kind,
    ...(before === undefined ? {} : { before: maskSecrets(before, steps) }),
    ...(after === undefined ? {} : { after: maskSecrets(after, steps) }),
  };
}
