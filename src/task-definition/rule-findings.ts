import type { JsonObject } from './definition.ts';
import type { Rule } from './rules/rule.ts';
import type { Unplaced } from './shape-findings.ts';
import { templatePartOf } from './template-part.ts';
import { valueAt } from './value-at.ts';

/** The rule that speaks for all placeholders of a template. */
const TEMPLATE_RULE = 'template-placeholder';

/**
 * What rules say of a definition. A value that a template is still to fill in is judged by one rule alone, since
 * nobody can know what it will be.
 */
export function ruleFindings(definition: JsonObject, rules: readonly Rule[]): readonly Unplaced[] {
  const findings: Unplaced[] = [];
  for (const { id, severity, check } of rules) {
    for (const hit of check(definition)) {
      if (id === TEMPLATE_RULE || !isTemplate(definition, hit.pointer))
        findings.push({ rule: id, severity, ...hit });
    }
  }
  return findings;
}

/** True when a pointer leads to a text with the placeholder of a template in it. */
export function isTemplate(definition: JsonObject, pointer: string): boolean {
  const value = valueAt(definition, pointer);
  return typeof value === 'string' && templatePartOf(value) !== undefined;
}
