import type { JsonObject } from '../../simulator/json.ts';

/** What a Describe call says of something that is not there, instead of an exception. */
export function missing(arn: string): JsonObject {
  return { arn, reason: 'MISSING' };
}

/** Tags of a resource when the request asks to include them, else an empty list. */
export function includedTags(
  tags: ReadonlyMap<string, readonly JsonObject[]>,
  arn: string,
  include: unknown,
): readonly JsonObject[] {
  return asksForTags(include) ? (tags.get(arn) ?? []) : [];
}

/** Whether a request's `include` names TAGS. */
export function asksForTags(include: unknown): boolean {
  return Array.isArray(include) && include.includes('TAGS');
}
