import type { JsonObject } from './definition.ts';
import { containersOf, type Located, textAt } from './reader.ts';

/** The container that an image is meant for, or why that cannot be said. */
export type FoundContainer =
  | { readonly kind: 'found'; readonly container: Located }
  | {
      readonly kind: 'failed';
      readonly code: 'container-not-found' | 'container-ambiguous';
      readonly message: string;
      readonly hint: string;
    };

/**
 * The container of a name; without a name the only container, else the only essential one.
 * @source Amazon ECS API reference, ContainerDefinition: a container is essential unless it says otherwise
 */
export function findContainer(definition: JsonObject, name: string | undefined): FoundContainer {
  const containers = containersOf(definition);
  if (name !== undefined) return findByName(containers, name);
  const [first] = containers;
  if (first === undefined) {
    const message = 'The definition has no container to give the image to.';
    return {
      kind: 'failed',
      code: 'container-not-found',
      message,
      hint: 'Add a container to containerDefinitions.',
    };
  }
  if (containers.length === 1) return { kind: 'found', container: first };
  const essential = containers.filter(({ value }) => value.essential !== false);
  const [only] = essential;
  if (only !== undefined && essential.length === 1) return { kind: 'found', container: only };
  return {
    kind: 'failed',
    code: 'container-ambiguous',
    message: `The image could go to any of ${namesOf(essential.length > 1 ? essential : containers)}.`,
    hint: 'Say which one with container-name.',
  };
}

function findByName(containers: readonly Located[], name: string): FoundContainer {
  const named = containers.filter(({ value }) => textAt(value, 'name') === name);
  const [container] = named;
  if (container === undefined) {
    const message = `No container is named ${name}; there ${containers.length === 0 ? 'are none' : `is ${namesOf(containers)}`}.`;
    return {
      kind: 'failed',
      code: 'container-not-found',
      message,
      hint: 'Give container-name one of these names.',
    };
  }
  if (named.length === 1) return { kind: 'found', container };
  const message = `${named.length} containers are named ${name}.`;
  return {
    kind: 'failed',
    code: 'container-ambiguous',
    message,
    hint: 'Give every container a name of its own.',
  };
}

function namesOf(containers: readonly Located[]): string {
  return containers
    .map(({ value }, index) => textAt(value, 'name') ?? `the unnamed container ${index + 1}`)
    .join(', ');
}
