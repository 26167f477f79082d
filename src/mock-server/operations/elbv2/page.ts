import type { JsonObject } from '../../../simulator/json.ts';
import { pageOf } from '../../page.ts';

/** A page of a Describe answer: what is in it, and the marker of the next one if there is more. */
export function markedPage(
  name: string,
  all: readonly JsonObject[],
  { Marker, PageSize }: JsonObject,
): JsonObject {
  const { items, nextToken } = pageOf(all, { nextToken: Marker, maxResults: PageSize }, 400);
  return { [name]: items, NextMarker: nextToken };
}
