import { type Located, textAt } from '../reader.ts';

/** A name that stood in the list before. */
export interface Repeat {
  /** Pointer to the second of the two. */
  readonly pointer: string;
  readonly name: string;
}

/** The objects of a list whose text `member` an object before them has too; empty texts are left out. */
export function repeatsOf(list: readonly Located[], member: string): readonly Repeat[] {
  const seen = new Set<string>();
  return list.flatMap(({ value, pointer }) => {
    const name = textAt(value, member);
    if (!name) return [];
    if (seen.has(name)) return [{ pointer: `${pointer}/${member}`, name }];
    seen.add(name);
    return [];
  });
}
