import type { Document } from './document.ts';
import { findContainer } from './find-container.ts';
import { childPointer } from './json-pointer.ts';
import { loadText } from './load.ts';
import type { Located } from './reader.ts';
import { yamlText } from './yaml-text.ts';

/** What to change: the image of one container, or of the one that {@link editImage} finds without a name. */
export interface ImageEdit {
  readonly image: string;
  readonly containerName?: string;
}

/** The document after the edit, or why the image has no place to go. */
export type Edited =
  | { readonly kind: 'edited'; readonly document: Document }
  | {
      readonly kind: 'failed';
      readonly code: 'container-not-found' | 'container-ambiguous';
      readonly message: string;
      readonly hint: string;
    };

/**
 * Puts an image into a container: the named one, else the only one, else the only essential one. Only the image's
 * own characters change, so order, formatting, comments, line ends and byte order mark stay; the same edit twice
 * changes nothing.
 */
export async function editImage(document: Document, edit: ImageEdit): Promise<Edited> {
  const found = findContainer(document.value, edit.containerName);
  if (found.kind === 'failed') return found;
  const text = edited(document, found.container, edit.image);
  if (text === document.text) return { kind: 'edited', document };
  const loaded = await loadText({ file: document.file, text });
  if (loaded.kind === 'failed')
    throw new Error(`the edited text of ${document.file} cannot be read back`);
  return { kind: 'edited', document: loaded.document };
}

function edited(document: Document, container: Located, image: string): string {
  if (container.value.image === image) return document.text;
  const written = document.format === 'yaml' ? yamlText(image) : JSON.stringify(image);
  const span = document.span(childPointer(container.pointer, 'image'));
  if (span === undefined) return inserted(document, container, written);
  const { start, end } = span;
  if (start === end) return splice(document.text, { start, end, by: ` ${written}` });
  return splice(document.text, {
    start,
    end,
    by: withLineEnd(document.text.slice(start, end), written),
  });
}

/** A YAML block text ends with its line end, which has to stay. */
function withLineEnd(old: string, written: string): string {
  return written + (/(?:\r?\n)+$/.exec(old)?.[0] ?? '');
}

/** Adds the member in the style of the container's first member (the key `<<` merges others in, in YAML), beside it. */
function inserted(document: Document, container: Located, written: string): string {
  const { text } = document;
  const span = document.span(container.pointer);
  const first = firstMember(document, container);
  if (span === undefined)
    throw new Error(`${container.pointer} stands nowhere in ${document.file}`);
  const isFlow = text[span.start] === '{';
  const member = document.format === 'json' ? `"image": ${written}` : `image: ${written}`;
  if (first === undefined)
    return splice(text, { start: span.start + 1, end: span.start + 1, by: ` ${member} ` });
  if (isFlow) {
    const space = /\s*$/.exec(text.slice(0, first.keyStart))?.[0] ?? '';
    return splice(text, { start: first.end, end: first.end, by: `,${space}${member}` });
  }
  const before = text.slice(0, first.keyStart);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const indent = ' '.repeat(first.keyStart - lineStart);
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return splice(text, {
    start: first.keyStart,
    end: first.keyStart,
    by: `${member}${lineEnd}${indent}`,
  });
}

function firstMember(
  document: Document,
  container: Located,
): { keyStart: number; end: number } | undefined {
  for (const name of ['<<', ...Object.keys(container.value)]) {
    const span = document.span(childPointer(container.pointer, name));
    if (span?.keyStart !== undefined) return { keyStart: span.keyStart, end: span.end };
  }
  return undefined;
}

function splice(
  text: string,
  { start, end, by }: { start: number; end: number; by: string },
): string {
  return text.slice(0, start) + by + text.slice(end);
}
