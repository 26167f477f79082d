import type { Change } from './change.ts';
import type { Document } from './document.ts';

/** Why an edit cannot be made: a user's mistake, in words for them. */
export interface EditFailure {
  readonly kind: 'failed';
  readonly code: 'container-not-found' | 'container-ambiguous' | 'input-invalid';
  readonly message: string;
  readonly hint: string;
}

/** The document after an edit, or why there is none. */
export type Edited = { readonly kind: 'edited'; readonly document: Document } | EditFailure;

/** The changes that an edit comes to, or why it cannot be made. */
export type Changes =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | EditFailure;
