import type { JsonObject } from '../../task-definition/definition.ts';
import { type EcrReference, ecrReference } from '../../task-definition/image-reference.ts';
import { containersOf, textAt } from '../../task-definition/reader.ts';

/** The images of a definition that are named by a tag in Amazon ECR, each once. */
export function ecrImages(
  definition: JsonObject,
): readonly { readonly resource: string; readonly reference: EcrReference }[] {
  const names = containersOf(definition).flatMap(({ value }) => textAt(value, 'image') ?? []);
  return [...new Set(names)].flatMap((resource) => {
    const reference = ecrReference(resource);
    return reference === undefined ? [] : [{ resource, reference }];
  });
}
