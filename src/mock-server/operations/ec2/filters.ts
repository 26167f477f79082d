import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Shape } from '../../shape.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** Filters of a description. */
export const FILTERS: Shape = {
  kind: 'list',
  of: { kind: 'structure', members: { Name: TEXT, Value: TEXTS } },
};

/** Texts by the names of filters, for one thing. */
export type Facts = { readonly [filter: string]: string };

/**
 * Whether a thing passes all filters; `*` stands for any text.
 * @throws Refusal InvalidParameterValue for a filter that the thing has no fact for
 */
export function passes(facts: Facts, filters: readonly JsonObject[]): boolean {
  return filters.every(({ Name, Value }) => {
    const fact = Object.hasOwn(facts, String(Name)) ? facts[String(Name)] : undefined;
    if (fact === undefined) {
      throw new Refusal('InvalidParameterValue', `The filter '${String(Name)}' is invalid`);
    }
    return ((Value ?? []) as readonly string[]).some((wanted) => matches(wanted, fact));
  });
}

function matches(pattern: string, text: string): boolean {
  const source = pattern.replace(/[\\^$.|+()[\]{}?]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(text);
}

/** The ids that a filter names outright, so that they are looked up though nobody made them. */
export function idsIn(filters: readonly JsonObject[], name: string): readonly string[] {
  const ids = filters
    .filter((one) => one.Name === name)
    .flatMap(({ Value }) => (Value ?? []) as readonly string[]);
  return ids.filter((id) => !id.includes('*'));
}
