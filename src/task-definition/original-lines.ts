import type { Json } from './definition.ts';
import { type Document, nearestPlace } from './document.ts';
import type { Finding } from './finding.ts';
import { childPointer, lastStep, parentPointer } from './json-pointer.ts';
import { identityOf } from './list-identity.ts';
import { isList } from './reader.ts';
import { valueAt } from './value-at.ts';

/**
 * The findings of an edited document on the lines of the document that was edited, since that is the file which
 * people have: on the same thing there, or on the nearest thing around it. Pointers stay those of the edited one.
 */
export function onOriginalLines(
  findings: readonly Finding[],
  edited: Document,
  original: Document,
): readonly Finding[] {
  if (edited.text === original.text) return findings;
  return findings.map((finding) => {
    const { line: _, column: __, ...rest } = finding;
    const at = isAtKey(finding, edited) ? 'key' : 'value';
    return { ...rest, ...placeIn(original, edited, { pointer: finding.pointer, at }) };
  });
}

function isAtKey({ pointer, line, column }: Finding, edited: Document): boolean {
  const key = edited.place(pointer, 'key');
  return key !== undefined && key.line === line && key.column === column;
}

interface Target {
  readonly pointer: string;
  readonly at: 'key' | 'value';
}

function placeIn(original: Document, edited: Document, { pointer, at }: Target) {
  const same = samePointer(edited.value, original.value, pointer);
  if (same !== undefined) return nearestPlace(original, same, at);
  const parent = parentPointer(pointer) ?? '';
  return placeIn(original, edited, { pointer: parent, at: 'value' });
}

/** The pointer to the same thing in another definition: an item of a list is the same by what it is known by. */
function samePointer(from: Json, to: Json, pointer: string): string | undefined {
  let [there, here] = ['', ''];
  for (const raw of pointer.split('/').slice(1)) {
    const [list, other] = [valueAt(from, here), valueAt(to, there)];
    const step = lastStep(`/${raw}`);
    const found =
      isList(list) && isList(other) ? sameIndex(lastStep(here), [list, other], step) : step;
    here = childPointer(here, step);
    there = childPointer(there, found);
    if (valueAt(to, there) === undefined) return undefined;
  }
  return there;
}

/** The index of the same item; one past the end when there is none. */
function sameIndex(
  name: string,
  [list, other]: readonly [readonly Json[], readonly Json[]],
  step: string,
): number {
  const item = list[Number(step)];
  const id = item === undefined ? undefined : identityOf(name, item);
  if (id === undefined) return Number(step);
  const at = other.findIndex((one) => identityOf(name, one) === id);
  return at < 0 ? other.length : at;
}
