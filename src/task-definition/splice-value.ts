import type { Json } from './definition.ts';
import type { Document } from './document.ts';
import { parentPointer } from './json-pointer.ts';
import type { Span } from './spans.ts';
import { isFlowAt, isMultiLineAt, layoutAt, lineStartOf, splice } from './text-style.ts';
import { isFilled, writeJson, writeYaml, writeYamlFlow, yamlScalar } from './write-value.ts';

/** The text with another value at a pointer; `undefined` when the value stands nowhere in the text. */
export function spliceValue(document: Document, pointer: string, value: Json): string | undefined {
  const span = document.span(pointer);
  if (span === undefined) return undefined;
  const { start, end } = span;
  const by =
    document.format === 'json'
      ? jsonInPlace(document, pointer, { span, value })
      : yamlInPlace(document, pointer, { span, value });
  const isBelow = /^[\r\n]/.test(by);
  const space = start === end && document.format === 'yaml' && !isBelow ? ' ' : '';
  // A value that goes below its key leaves no blanks behind the colon.
  const blanks = isBelow ? (/[ \t]*$/.exec(document.text.slice(0, start))?.[0].length ?? 0) : 0;
  return splice(document.text, {
    start: start - blanks,
    end,
    by: space + by + lineEndsOf(document, span),
  });
}

/** A YAML block text ends with its line end, which has to stay. */
function lineEndsOf({ format, text }: Document, { start, end }: Span): string {
  return format === 'yaml' ? (/[\r\n]+[ \t]*$/.exec(text.slice(start, end))?.[0] ?? '') : '';
}

interface NewValue {
  readonly span: Span;
  readonly value: Json;
}

function jsonInPlace(document: Document, pointer: string, { span, value }: NewValue): string {
  const around = parentPointer(pointer) ?? pointer;
  const isMultiLine = isMultiLineAt(document, around) || isMultiLineAt(document, pointer);
  return writeJson(value, isMultiLine ? layoutAt(document.text, span.start) : undefined);
}

function yamlInPlace(document: Document, pointer: string, { span, value }: NewValue): string {
  const { text } = document;
  const parent = parentPointer(pointer);
  const isInFlow = parent !== undefined && isFlowAt(document, parent);
  const isEmpty = /^[[{]\s*[\]}]$/.test(text.slice(span.start, span.end));
  if (isInFlow || (isFlowAt(document, pointer) && !isEmpty)) {
    return writeYamlFlow(value);
  }
  if (!isFilled(value)) return yamlScalar(value);
  const { lineEnd } = layoutAt(text, span.start);
  const onKeysLine = span.keyStart !== undefined && isOnLineOf(text, span.keyStart, span.start);
  if (!onKeysLine) return writeYaml(value, { indent: columnOf(text, span.start), lineEnd });
  const indent = `${columnOf(text, span.keyStart ?? 0)}  `;
  return `${lineEnd}${indent}${writeYaml(value, { indent, lineEnd })}`;
}

function isOnLineOf(text: string, from: number, to: number): boolean {
  return !/[\r\n]/.test(text.slice(from, to));
}

/** As many blanks as there are characters in front of `offset` on its line. */
function columnOf(text: string, offset: number): string {
  return ' '.repeat(offset - lineStartOf(text, offset));
}
