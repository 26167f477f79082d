import type { Document } from './document.ts';
import { childPointer } from './json-pointer.ts';
import { valueAt } from './value-at.ts';

/** Where a member (from its key on) or an item stands in the text. */
export interface Child {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  /** The end without line ends that belong to the value, as those of a YAML block text do. */
  readonly filledEnd: number;
}

/** The members or items of what a pointer leads to, in the order of the text; the YAML key `<<` is one of them. */
export function childrenOf(document: Document, parent: string): readonly Child[] {
  const value = valueAt(document.value, parent);
  const names = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  return ['<<', ...names]
    .flatMap((name) => childAt(document, childPointer(parent, name)))
    .sort((a, b) => a.start - b.start);
}

function childAt(document: Document, pointer: string): readonly Child[] {
  const span = document.span(pointer);
  if (span === undefined) return [];
  const { keyStart, start, end } = span;
  const filledEnd = start + document.text.slice(start, end).trimEnd().length;
  return [{ pointer, start: keyStart ?? start, end, filledEnd }];
}
