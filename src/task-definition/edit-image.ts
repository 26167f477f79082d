import { applyChanges } from './apply-changes.ts';
import type { Document } from './document.ts';
import { findContainer } from './find-container.ts';
import { childPointer } from './json-pointer.ts';

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

/** Puts an image into a container: the named one, else the only one, else the only essential one. */
export async function editImage(document: Document, edit: ImageEdit): Promise<Edited> {
  const found = findContainer(document.value, edit.containerName);
  if (found.kind === 'failed') return found;
  const pointer = childPointer(found.container.pointer, 'image');
  return { kind: 'edited', document: await applyChanges(document, [{ pointer, value: edit.image }]) };
}
