import type { JsonObject } from './definition.ts';
import { parentPointer } from './json-pointer.ts';
import type { Span, Spans } from './spans.ts';
import { type Place, placeOfOffset } from './text-lines.ts';

/** The two formats in which a task definition is written. */
export type Format = 'json' | 'yaml';

/** A task definition as it stands in a file. Pointers are into `value`, places are in the file. */
export interface Document {
  readonly file: string;
  readonly format: Format;
  /** The decoded text, with its byte order mark when it has one. */
  readonly text: string;
  /** The definition itself, taken out of whatever it was wrapped in. */
  readonly value: JsonObject;
  /** Where a value, or the key of a member, stands; `undefined` for what the file does not hold. */
  place(pointer: string, at?: 'key' | 'value'): Place | undefined;
  /** Offsets of a value in `text`; `undefined` for what the file does not hold. */
  span(pointer: string): Span | undefined;
}

/** What a document is made of. `fileAt` says where in the file a pointer into `value` leads. */
export interface DocumentParts {
  readonly file: string;
  readonly format: Format;
  readonly text: string;
  readonly value: JsonObject;
  readonly spans: Spans;
  fileAt(pointer: string): string;
}

/** A document over a text that has been read. */
export function createDocument(parts: DocumentParts): Document {
  const { file, format, text, value } = parts;
  const span = (pointer: string) => parts.spans.get(parts.fileAt(pointer));
  return {
    file,
    format,
    text,
    value,
    span,
    place: (pointer, at = 'value') => {
      const found = span(pointer);
      if (found === undefined) return undefined;
      return placeOfOffset(text, at === 'key' ? (found.keyStart ?? found.start) : found.start);
    },
  };
}

/** The place of a value or, when the file does not hold it, of the nearest value around it. */
export function nearestPlace(
  document: Document,
  pointer: string,
  at: 'key' | 'value',
): Place | undefined {
  const place = document.place(pointer, at);
  const parent = parentPointer(pointer);
  if (place !== undefined || parent === undefined) return place;
  return nearestPlace(document, parent, 'value');
}
