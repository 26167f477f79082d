/** Characters that Markdown or HTML would read as markup. */
const MARKUP = /[\\`*_{}[\]<>()#+!|&~$@:]/g;

/**
 * Untrusted text as plain words in a Markdown line or table cell: no markup, no links, no mentions, one line.
 * Every special character becomes its HTML entity, which every Markdown reader shows as the character itself.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(MARKUP, (char) => `&#${char.charCodeAt(0)};`)
    .trim();
}

/** A table with a head and rows of cells that are already Markdown. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
