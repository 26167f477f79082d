import { conversionFindings } from './conversion-findings.ts';
import { type Document, nearestPlace } from './document.ts';
import type { Finding } from './finding.ts';
import { ignoredRules, isIgnored } from './ignored-rules.ts';
import { normalize } from './normalize.ts';
import { isTemplate, ruleFindings } from './rule-findings.ts';
import { RULES } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';
import { shapeFindings, type Unplaced } from './shape-findings.ts';

/** What a check looks at and leaves out. */
export interface CheckOptions {
  /** Groups of good practice to look at too: security, cost, reliability. None when not given. */
  readonly groups?: readonly string[];
  /** Ids of rules to leave out, beside those that the definition switches off itself. */
  readonly ignore?: readonly string[];
  /** True makes swapped numbers and texts errors, which otherwise are put right with a warning. */
  readonly strict?: boolean;
}

/**
 * Everything that can be said of a definition without asking AWS: names and types of its members, what is put
 * right on the way, and the rules across members. In the order of the file; never throws for what a file may say.
 * The rules of good practice are loaded only when a group is asked for.
 */
export async function checkDocument(
  document: Document,
  options: CheckOptions = {},
): Promise<readonly Finding[]> {
  const normalized = normalize(document.value);
  const found = [
    ...conversionFindings(normalized, options.strict ?? false),
    ...(await shapeFindings(normalized.value)).filter(
      ({ rule, pointer }) => rule !== 'bad-value' || !isTemplate(normalized.value, pointer),
    ),
    ...ruleFindings(normalized.value, await rulesFor(options.groups ?? [])),
  ];
  return placedFindings(document, found, options.ignore ?? []);
}

/** The findings that are not switched off, each at its place, in the order of the file. */
export function placedFindings(
  document: Document,
  found: readonly Unplaced[],
  ignore: readonly string[],
): readonly Finding[] {
  const everywhere = ignore.map((rule) => ({ rule, scope: '', pointer: '' }));
  const ignored = [...everywhere, ...ignoredRules(document.value)];
  return found
    .filter((finding) => !isIgnored(finding, ignored))
    .map((finding) => placed(document, finding))
    .sort(byPlace);
}

async function rulesFor(groups: readonly string[]): Promise<readonly Rule[]> {
  if (groups.length === 0) return RULES;
  const { PRACTICES } = await import('./rules/practices/practices-registry.ts');
  return [...RULES, ...PRACTICES.filter(({ group }) => groups.includes(group ?? ''))];
}

function placed(document: Document, { at, ...finding }: Unplaced): Finding {
  return { ...finding, ...nearestPlace(document, finding.pointer, at ?? 'value') };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.pointer, b.pointer) ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
