import type { JsonObject } from './definition.ts';
import type { EditFailure } from './edited.ts';
import { findContainer } from './find-container.ts';
import type { Located } from './reader.ts';

/** The containers that an edit is for, or why that cannot be said. */
export type FoundContainers =
  | { readonly kind: 'found'; readonly containers: readonly Located[] }
  | EditFailure;

/** The containers of the given names; without names the only container, else the only essential one. */
export function findContainers(
  definition: JsonObject,
  names: readonly string[] | undefined,
): FoundContainers {
  const containers: Located[] = [];
  for (const name of names ?? [undefined]) {
    const found = findContainer(definition, name);
    if (found.kind === 'failed') return found;
    containers.push(found.container);
  }
  return { kind: 'found', containers };
}
