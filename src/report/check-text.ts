import type { CheckFinding } from './check-finding.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';

/** One finding of a look at AWS as text. The log adds how bad it is. */
export function checkText({ id, severity, resource, message, hint }: CheckFinding): string {
  const note = severity === 'note' ? 'note: ' : '';
  return `${note}${resource}: ${message} [${id}]\n  fix: ${hint}`;
}

/** Findings as a table in Markdown; nothing when there are none. */
export function checksMarkdown(findings: readonly CheckFinding[]): readonly string[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ severity, resource, message, hint }) => [
    severity,
    escapeMarkdown(resource),
    escapeMarkdown(message),
    escapeMarkdown(hint),
  ]);
  return ['### In AWS', markdownTable(['', 'Resource', 'What', 'Fix'], rows)];
}
