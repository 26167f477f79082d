import type { Json, JsonObject } from '../simulator/json.ts';
import { invalidParameter } from '../simulator/refusal.ts';

/** One page of a list, and the token of the next one if there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

/**
 * The page that a List request asks for.
 * @param usual items of a page when maxResults is not given
 * @throws Refusal InvalidParameterException for a token that was never given
 */
export function pageOf<T>(all: readonly T[], request: JsonObject, usual: number): Page<T> {
  const start = startOf(request.nextToken);
  const size = typeof request.maxResults === 'number' ? request.maxResults : usual;
  const end = start + size;
  const items = all.slice(start, end);
  return end < all.length ? { items, nextToken: tokenOf(end) } : { items };
}

/** Opaque to callers, so that nobody counts on what is in it. */
function tokenOf(start: number): string {
  return Buffer.from(`page:${start}`).toString('base64url');
}

function startOf(token: Json | undefined): number {
  if (typeof token !== 'string') return 0;
  const start = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  if (start === undefined) throw invalidParameter('Invalid token.');
  return Number(start);
}
