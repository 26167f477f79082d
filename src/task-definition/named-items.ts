import type { Change } from './change.ts';
import { childPointer } from './json-pointer.ts';
import { isList, isObject, type Located, listAt } from './reader.ts';

/** A list of objects that each have a name, such as `environment`, and the names of its two members. */
export interface NamedList {
  readonly list: string;
  readonly name: string;
  readonly value: string;
}

/** A name with its value. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** Sets the value of each named item, or adds the item at the end. Of two of the same name the last counts. */
export function setItems(
  parent: Located,
  { list, name, value }: NamedList,
  pairs: readonly Pair[],
): readonly Change[] {
  const pointer = childPointer(parent.pointer, list);
  const items = listAt(parent.value, list);
  const known = new Map<unknown, number>(
    items.flatMap((item, index) => (isObject(item) ? [[item[name], index] as const] : [])),
  );
  // One change a name: a value that is set and set again would be written in another style the second time.
  const wanted = [...new Map(pairs.map((pair) => [pair.name, pair.value]))];
  const itemOf = ([key, text]: readonly [string, string]) => ({ [name]: key, [value]: text });
  if (!isList(parent.value[list])) {
    return wanted.length === 0 ? [] : [{ pointer, value: wanted.map(itemOf) }];
  }
  return wanted.map((pair): Change => {
    const index = known.get(pair[0]);
    if (index === undefined) return { pointer: childPointer(pointer, '-'), value: itemOf(pair) };
    return { pointer: childPointer(childPointer(pointer, index), value), value: pair[1] };
  });
}

/** Takes the items out whose name the test picks. From the end on, so that the pointers before stay true. */
export function removeItems(
  parent: Located,
  { list, name }: NamedList,
  isPicked: (name: string) => boolean,
): readonly Change[] {
  const pointer = childPointer(parent.pointer, list);
  return listAt(parent.value, list)
    .flatMap((item, index): readonly Change[] => {
      const found = isObject(item) ? item[name] : undefined;
      const isGone = typeof found === 'string' && isPicked(found);
      return isGone ? [{ pointer: childPointer(pointer, index), remove: true }] : [];
    })
    .reverse();
}
