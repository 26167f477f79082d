/** A place in a text. Line and column count from 1; a column counts UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text without their ends, which may be `\n`, `\r\n` or `\r`. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The place of a character. A byte order mark takes no column. */
export function placeOfOffset(text: string, offset: number): Place {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const lines = linesOf(text.slice(bom, Math.max(bom, offset)));
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
