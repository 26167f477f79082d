import { closestName } from './closest-name.ts';
import { DOCUMENT_RULES } from './rules/document-rules.ts';
import { PRACTICES } from './rules/practices/practices-registry.ts';
import { RULES } from './rules/registry.ts';
import type { RuleText } from './rules/rule.ts';

/** Everything that a finding can be about, in the order in which the documentation lists it. */
export const ALL_RULES: readonly RuleText[] = [...DOCUMENT_RULES, ...RULES, ...PRACTICES];

/** The explanation of a rule, or the id that somebody most likely meant. */
export type Explanation =
  | { readonly kind: 'explained'; readonly text: string }
  | { readonly kind: 'unknown'; readonly meant?: string };

/** Explains a rule by its id, in a few lines of plain text without a line end at the end. */
export function explainRule(id: string, rules: readonly RuleText[] = ALL_RULES): Explanation {
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return { kind: 'explained', text: linesOf(rule).join('\n') };
  const names = rules.map((one) => one.id);
  const meant = closestName(id, names) ?? names.find((name) => name.includes(id));
  return { kind: 'unknown', ...(meant !== undefined && id !== '' && { meant }) };
}

function linesOf(rule: RuleText): readonly string[] {
  const { id, severity, title, why, fix, source, launchTypes, group } = rule;
  return [
    `${id} (${severity}${group === undefined ? '' : `, only with --rules ${group}`})`,
    `${title}.`,
    '',
    `Why     ${why}`,
    `Fix     ${fix}`,
    `For     ${launchTypes?.join(', ') ?? 'every launch type'}`,
    `Source  ${source}`,
    '',
    `Switch it off with "x-slipway-ignore": ["${id}"], at the top of the definition or in a container.`,
  ];
}
