import type { TaskDefinition } from './definition.ts';
import type { Document } from './document.ts';
import { normalize } from './normalize.ts';

/**
 * What is sent to RegisterTaskDefinition for a document: members that only AWS sets, null members, `$schema`,
 * `x-slipway-*` and an empty list of tags are left out, digits have the type that the API wants, and everything
 * else is as it was written. Only for a document that `checkDocument` found no error in; its shape is not looked
 * at again.
 */
export function toDefinition(document: Document): TaskDefinition {
  return normalize(document.value).value as TaskDefinition;
}
