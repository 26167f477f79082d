import type { Document } from './document.ts';
import type { Layout } from './write-value.ts';

/** The line end that a text uses first. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStartOf(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** Offset after the line that holds `offset`, its line end included. */
export function lineAfter(text: string, offset: number): number {
  const found = /\r\n|\n|\r/.exec(text.slice(offset));
  return found === null ? text.length : offset + found.index + found[0].length;
}

/** The layout for a value that begins on the line of `offset`. The unit is the first indentation of the text. */
export function layoutAt(text: string, offset: number): Layout {
  const lineStart = lineStartOf(text, offset);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
  const unit = /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { unit, indent, lineEnd: lineEndOf(text) };
}

/** Whether what stands at a pointer is written in braces or brackets, as JSON always is. */
export function isFlowAt(document: Document, pointer: string): boolean {
  const span = document.span(pointer);
  return span !== undefined && /[[{]/.test(document.text[span.start] ?? '');
}

/** Whether what stands at a pointer goes over several lines. */
export function isMultiLineAt(document: Document, pointer: string): boolean {
  const span = document.span(pointer);
  return span !== undefined && /[\r\n]/.test(document.text.slice(span.start, span.end));
}

/** A text with a part of it replaced. */
export function splice(
  text: string,
  { start, end, by }: { start: number; end: number; by: string },
): string {
  return text.slice(0, start) + by + text.slice(end);
}
