import { type Change, changedValue, resolveChange } from './change.ts';
import type { Json } from './definition.ts';
import type { Document } from './document.ts';
import { isEqualJson } from './equal-json.ts';
import { parentPointer } from './json-pointer.ts';
import { loadText } from './load.ts';
import { spliceNew } from './splice-new.ts';
import { spliceOut } from './splice-out.ts';
import { spliceValue } from './splice-value.ts';
import { valueAt } from './value-at.ts';

/**
 * Changes a document one change after the other. Only the characters of what changes are touched, so order,
 * formatting, comments, line ends and byte order mark stay; a change that changes nothing leaves the text as it is.
 *
 * Each result is read back and compared. Where the text shares a value (a YAML alias or merge key) so that the change
 * would reach further than it says, the value around it is written out instead.
 */
export async function applyChanges(
  document: Document,
  changes: readonly Change[],
): Promise<Document> {
  let current = document;
  for (const change of changes) current = await applyChange(current, change);
  return current;
}

async function applyChange(document: Document, asked: Change): Promise<Document> {
  const change = resolveChange(document.value, asked);
  const isGone = 'remove' in change && valueAt(document.value, change.pointer) === undefined;
  const wanted = isGone ? document.value : changedValue(document.value, change);
  if (isEqualJson(wanted, document.value)) return document;
  for (const attempt of attempts(wanted, change)) {
    const changed = await readBack(document, spliced(document, attempt));
    if (changed !== undefined && isEqualJson(changed.value, wanted)) return changed;
  }
  throw new Error(`the change of ${change.pointer} cannot be written into ${document.file}`);
}

/** The change itself, then the whole of what is around it, further and further out. */
function attempts(wanted: Json, change: Change): readonly Change[] {
  const found: Change[] = [change];
  let pointer = parentPointer(change.pointer);
  while (pointer !== undefined) {
    found.push({ pointer, value: valueAt(wanted, pointer) ?? null });
    pointer = parentPointer(pointer);
  }
  return found;
}

function spliced(document: Document, change: Change): string | undefined {
  const { pointer } = change;
  if ('remove' in change) return spliceOut(document, pointer);
  if (document.span(pointer) !== undefined) return spliceValue(document, pointer, change.value);
  return spliceNew(document, pointer, change.value);
}

async function readBack(
  document: Document,
  text: string | undefined,
): Promise<Document | undefined> {
  if (text === undefined) return undefined;
  const loaded = await loadText({ file: document.file, text });
  return loaded.kind === 'loaded' ? loaded.document : undefined;
}
