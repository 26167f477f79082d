import type { JsonObject } from './definition.ts';
import { childPointer } from './json-pointer.ts';
import { containersOf, listAt } from './reader.ts';

/** The member that switches rules off, at the top level or in a container. It is never sent. */
export const IGNORE_MEMBER = 'x-slipway-ignore';

/** A rule that is switched off in a part of a definition. */
export interface IgnoredRule {
  readonly rule: string;
  /** Findings at this pointer and below it are left out; empty for the whole definition. */
  readonly scope: string;
  /** Where the rule is switched off. */
  readonly pointer: string;
}

/** What a definition switches off by `x-slipway-ignore`; items that are no texts are left out. */
export function ignoredRules(definition: JsonObject): readonly IgnoredRule[] {
  return [{ value: definition, pointer: '' }, ...containersOf(definition)].flatMap(
    ({ value, pointer: scope }) =>
      listAt(value, IGNORE_MEMBER).flatMap((rule, index) => {
        if (typeof rule !== 'string') return [];
        const list = childPointer(scope, IGNORE_MEMBER);
        return [{ rule, scope, pointer: childPointer(list, index) }];
      }),
  );
}

/** True when a finding of a rule at a pointer is switched off. */
export function isIgnored(
  { rule, pointer }: { readonly rule: string; readonly pointer: string },
  ignored: readonly IgnoredRule[],
): boolean {
  return ignored.some(
    (one) => one.rule === rule && (pointer === one.scope || pointer.startsWith(`${one.scope}/`)),
  );
}
