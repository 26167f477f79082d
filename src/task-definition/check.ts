import { conversionFindings } from './conversion-findings.ts';
import { type Document, nearestPlace } from './document.ts';
import type { Finding } from './finding.ts';
import { normalize } from './normalize.ts';
import { RULES } from './rules/registry.ts';
import { shapeFindings, type Unplaced } from './shape-findings.ts';

/**
 * Everything that can be said of a definition without asking AWS: names and types of its members, what is put
 * right on the way, and the rules across members. In the order of the file; never throws for what a file may say.
 */
export async function checkDocument(document: Document): Promise<readonly Finding[]> {
  const normalized = normalize(document.value);
  const rules = RULES.flatMap(({ id, severity, check }) =>
    check(normalized.value).map((hit): Unplaced => ({ rule: id, severity, ...hit })),
  );
  const unplaced = [
    ...conversionFindings(normalized),
    ...(await shapeFindings(normalized.value)),
    ...rules,
  ];
  return unplaced.map((finding) => placed(document, finding)).sort(byPlace);
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
